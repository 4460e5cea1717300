package vn.tonghop.wording;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that the program speaks. */
public enum Language {
    VI,
    EN;

    /** The tag, such as {@code vi}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this tag, or null. */
    public static @Nullable Language ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag.toLowerCase(Locale.ROOT))) {
                return language;
            }
        }
        return null;
    }
}
