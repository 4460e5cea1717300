package vn.tonghop.people;

import java.util.Locale;

/** What somebody can do on the page. */
public enum Action {
    /** Sees what needs somebody now. */
    TODAY,
    /** Sees who has sent which form. */
    TABLE,
    /** Sees a file that was sent, its slip and its answer. */
    FILES,
    /** Sends files for the own unit, or has them checked. */
    SEND,
    /** Sees the findings of all units. */
    FINDINGS,
    /** Accepts a blocking finding, or takes that back. */
    ACCEPT,
    /** Takes a file out of the report. */
    WITHDRAW,
    /** Adds people, sets passwords, ends rights. */
    PEOPLE,
    /** Sees who has done what. */
    AUDIT,
    /** Changes the own password. */
    ACCOUNT;

    /** As the message bundles spell it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
