package vn.tonghop.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Why somebody decides something.
 *
 * @param text as it will be recorded; empty where none was given that can be
 */
record Reason(String text) {

    private static final int LONGEST = 2000;

    /** The reason of a form; the next page tells where it is missing or too long. */
    static Reason of(String given, Words words, RedirectAttributes next) {
        String said = given.strip();
        if (said.isEmpty()) {
            Told.bad(next, words.say("reason.missing"));
            return new Reason("");
        }
        if (said.length() > LONGEST) {
            Told.bad(next, words.say("reason.too-long", "most", LONGEST));
            return new Reason("");
        }
        return new Reason(said);
    }

    boolean isGiven() {
        return !text.isEmpty();
    }
}
