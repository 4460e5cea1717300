package vn.tonghop.operations.alert;

import java.io.IOException;

/** Carries alerts of one channel. */
interface AlertPost {

    /** Sends one; returns when the other side has taken it. */
    void send(Alert alert) throws IOException;
}
