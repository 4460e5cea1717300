package vn.tonghop.operations.console;

import java.util.Locale;

/** Verdicts in words. */
public final class Verdicts {

    private Verdicts() {}

    public static String title(Console console, String verdict) {
        return console.text("verdict." + verdict.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
