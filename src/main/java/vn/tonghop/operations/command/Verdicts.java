package vn.tonghop.operations.command;

import java.util.Locale;

/** Verdicts in words. */
final class Verdicts {

    private Verdicts() {}

    static String title(Console console, String verdict) {
        return console.text("verdict." + verdict.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
