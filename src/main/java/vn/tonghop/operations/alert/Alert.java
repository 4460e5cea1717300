package vn.tonghop.operations.alert;

import java.util.List;

/**
 * What one audience is told on one occasion.
 *
 * @param id occasion, day and audience; an alert of the same id is made only once
 * @param recipients addresses, or the address of a webhook
 */
record Alert(String id, Channel channel, List<String> recipients, String subject, String body) {

    Alert {
        recipients = List.copyOf(recipients);
    }

    /** How it travels. */
    enum Channel {
        MAIL,
        WEBHOOK
    }
}
