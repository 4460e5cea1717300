package vn.tonghop.wording;

import java.math.BigDecimal;

/** Numbers as a language prints them: 9.269,5 in Vietnamese and 9,269.5 in English, with a true minus sign. */
enum NumberStyle {
    VI('.', ','),
    EN(',', '.');

    private static final int GROUP = 3;

    private final char grouping;
    private final char decimal;

    NumberStyle(char grouping, char decimal) {
        this.grouping = grouping;
        this.decimal = decimal;
    }

    static NumberStyle of(Language language) {
        return language == Language.VI ? VI : EN;
    }

    /** Without trailing zeros after the decimal sign. */
    String format(BigDecimal value) {
        String[] parts = value.abs().stripTrailingZeros().toPlainString().split("\\.", 2);
        StringBuilder text = new StringBuilder(parts[0]);
        for (int i = text.length() - GROUP; i > 0; i -= GROUP) {
            text.insert(i, grouping);
        }
        if (parts.length > 1) {
            text.append(decimal).append(parts[1]);
        }
        return value.signum() < 0 ? "−" + text : text.toString();
    }
}
