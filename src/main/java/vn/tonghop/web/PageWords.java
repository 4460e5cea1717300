package vn.tonghop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.wording.Language;

/** Chooses the words of a request: in the language that its reader has asked for, else the program's own. */
final class PageWords {

    static final String COOKIE = "ngon-ngu";

    private final Map<Language, Words> words = new EnumMap<>(Language.class);
    private final Language usual;

    PageWords(Language usual, ZoneId zone) {
        this.usual = usual;
        for (Language language : Language.values()) {
            words.put(language, new Words(language, zone));
        }
    }

    Words of(HttpServletRequest request) {
        Language asked = usual;
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                Language named = cookie.getName().equals(COOKIE) ? named(cookie.getValue()) : null;
                asked = named == null ? asked : named;
            }
        }
        return in(asked);
    }

    /** The language of this tag; null where there is none. */
    static @Nullable Language named(String tag) {
        return Stream.of(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    Words in(Language language) {
        Words found = words.get(language);
        if (found == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return found;
    }
}
