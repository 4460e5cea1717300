package vn.tonghop.wording;

import java.util.Locale;

/** The languages that the program speaks. */
public enum Language {
    VI,
    EN;

    /** The tag, such as {@code vi}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
