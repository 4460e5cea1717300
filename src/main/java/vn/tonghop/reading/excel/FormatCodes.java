package vn.tonghop.reading.excel;

import java.util.Locale;

/** Tells from a number format's code whether it shows dates, times or percentages. */
final class FormatCodes {

    private FormatCodes() {}

    /** The kind of a format that the file does not spell out; ids 27 to 36 and 50 to 58 are the East Asian dates. */
    static FormatKind builtIn(int id) {
        return switch (id) {
            case 9, 10 -> FormatKind.PERCENT;
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> FormatKind.DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> FormatKind.TIME;
            default -> FormatKind.NUMBER;
        };
    }

    /**
     * The kind of a format by its code. The first section decides, because it shows positive numbers; where sections have
     * conditions, any section that shows a date does.
     */
    static FormatKind of(String code) {
        FormatKind kind = FormatKind.NUMBER;
        int start = 0;
        do {
            Section section = new Section(code, start);
            kind = section.kind();
            start = section.end() + 1;
            if (kind != FormatKind.NUMBER || !section.conditional()) {
                return kind;
            }
        } while (start < code.length());
        return kind;
    }

    /** One section of a code, read from left to right. */
    private static final class Section {

        private static final String GENERAL = "general";
        private final String code;
        private int at;
        private boolean condition;
        private boolean digits;
        private boolean percent;
        private boolean day;
        private boolean month;
        private boolean time;

        Section(String code, int start) {
            this.code = code.toLowerCase(Locale.ROOT);
            this.at = start;
            while (at < this.code.length() && this.code.charAt(at) != ';') {
                step(this.code.charAt(at));
            }
        }

        private void step(char sign) {
            switch (sign) {
                case '"' -> at = after('"');
                case '\\', '_', '*' -> at += 2;
                case '[' -> bracket();
                case '%' -> {
                    percent = true;
                    at++;
                }
                default -> letter(sign);
            }
        }

        private int after(char end) {
            int found = code.indexOf(end, at + 1);
            return found < 0 ? code.length() : found + 1;
        }

        private void bracket() {
            int end = after(']');
            String inside = code.substring(at + 1, Math.max(at + 1, end - 1));
            at = end;
            time |= inside.matches("h+|m+|s+") || inside.equals("$-f400");
            day |= inside.equals("$-f800");
            condition |= inside.startsWith("<") || inside.startsWith(">") || inside.startsWith("=");
        }

        private void letter(char sign) {
            if (code.startsWith(GENERAL, at)) {
                digits = true;
                at += GENERAL.length();
                return;
            }
            if (code.startsWith("am/pm", at) || code.startsWith("a/p", at)) {
                time = true;
                at += code.startsWith("am/pm", at) ? 5 : 3;
                return;
            }
            boolean shows = day || month || time;
            // Letters after digits are units that somebody forgot to quote, such as #,##0 g
            if ((sign == '0' || sign == '#' || sign == '?') && !shows) {
                digits = true;
            } else if (!digits) {
                day |= sign == 'y' || sign == 'd' || sign == 'e' || code.startsWith("bb", at);
                month |= sign == 'm';
                time |= sign == 'h' || sign == 's';
            }
            at++;
        }

        int end() {
            return at;
        }

        boolean conditional() {
            return condition;
        }

        FormatKind kind() {
            if (day || (month && !time)) {
                return FormatKind.DATE;
            }
            if (time) {
                return FormatKind.TIME;
            }
            return percent ? FormatKind.PERCENT : FormatKind.NUMBER;
        }
    }
}
