package vn.tonghop.reading.excel;

import vn.tonghop.reading.CellContent.Shown;

/**
 * Reads in the first section of a number format's code what it does to positive numbers: each comma behind the last digit
 * divides by a thousand, and text in quotes or behind a backslash is shown as it stands.
 */
public final class DisplayScale {

    private final String code;
    private final StringBuilder behind = new StringBuilder();
    private int at;
    private int commas;
    private boolean digits;

    private DisplayScale(String code) {
        this.code = code;
    }

    /** What the code shows of a number beside its digits. */
    public static Shown of(String code) {
        if (code.indexOf(',') < 0 && code.indexOf('"') < 0 && code.indexOf('\\') < 0 && code.indexOf('[') < 0) {
            return Shown.AS_STORED;
        }
        DisplayScale scale = new DisplayScale(code);
        while (scale.at < code.length() && code.charAt(scale.at) != ';') {
            scale.step(code.charAt(scale.at));
        }
        String unit = scale.behind.toString().strip();
        return scale.commas == 0 && unit.isEmpty() ? Shown.AS_STORED : new Shown(scale.commas, unit);
    }

    private void step(char sign) {
        switch (sign) {
            case '0', '#', '?' -> {
                digits = true;
                commas = 0;
                behind.setLength(0);
                at++;
            }
            case '.' -> at++;
            case ',' -> {
                commas += digits ? 1 : 0;
                at++;
            }
            case '"' -> {
                int end = code.indexOf('"', at + 1);
                show(code.substring(at + 1, end < 0 ? code.length() : end));
                at = end < 0 ? code.length() : end + 1;
            }
            case '\\' -> {
                show(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
                at += 2;
            }
            case '_', '*' -> at += 2;
            case '[' -> bracket();
            default -> {
                show(String.valueOf(sign));
                at++;
            }
        }
    }

    /** The sign of a currency stands in brackets: {@code [$đ-42A]}. */
    private void bracket() {
        int end = code.indexOf(']', at + 1);
        String inside = code.substring(at + 1, end < 0 ? code.length() : end);
        if (inside.startsWith("$")) {
            int dash = inside.indexOf('-');
            show(inside.substring(1, dash < 0 ? inside.length() : dash));
        }
        at = end < 0 ? code.length() : end + 1;
    }

    private void show(String text) {
        if (digits) {
            behind.append(text);
        }
    }
}
