package vn.tonghop.home;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Names of files that the program writes: never longer than a file system takes, never a path. */
public final class FileNames {

    private static final int LONGEST = 180;

    /** What some file system refuses, and what shows a name in another order than it is written. */
    private static final Pattern REFUSED =
            Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private FileNames() {}

    /** {@code BM01.xlsx} and {@code 3fa9…} give {@code BM01.3fa9….xlsx}. */
    public static String withId(String name, String id) {
        String safe = safe(name);
        int dot = safe.lastIndexOf('.');
        return dot > 0 ? safe.substring(0, dot) + "." + id + safe.substring(dot) : safe + "." + id;
    }

    /** The name without characters that some file system refuses, shortened where it is too long. */
    public static String safe(String name) {
        return shortened(REFUSED.matcher(name).replaceAll("_"));
    }

    /** The name, shortened where it is too long, its ending kept. */
    public static String shortened(String plain) {
        if (plain.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 6 ? plain.substring(dot) : "";
        StringBuilder kept = new StringBuilder();
        int bytes = ending.length();
        for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
            String next = new String(Character.toChars(plain.codePointAt(i)));
            bytes += next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            kept.append(next);
        }
        return kept + ending;
    }
}
