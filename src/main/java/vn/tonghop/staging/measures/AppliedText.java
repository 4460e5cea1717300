package vn.tonghop.staging.measures;

import java.math.BigDecimal;

/** One thing that was applied as the tables hold it: a sign for its kind, then its parts. */
final class AppliedText {

    private static final char SCALED = '*';
    private static final char ABOVE = '^';
    private static final char MORE = '+';

    private AppliedText() {}

    static String of(Applied applied) {
        if (applied instanceof Applied.Scaled scaled) {
            return SCALED + scaled.factor().toPlainString() + " " + scaled.cell() + " "
                    + scaled.measure().replace('\n', ' ');
        }
        return applied instanceof Applied.Above above
                ? ABOVE + above.cell()
                : String.valueOf(MORE) + ((Applied.More) applied).count();
    }

    static Applied read(String text) {
        String rest = text.substring(1);
        return switch (text.charAt(0)) {
            case SCALED -> {
                String[] parts = rest.split(" ", 3);
                yield new Applied.Scaled(new BigDecimal(parts[0]), parts[2], parts[1]);
            }
            case ABOVE -> new Applied.Above(rest);
            case MORE -> new Applied.More(Integer.parseInt(rest));
            default -> throw new IllegalArgumentException("nothing that can be applied: " + text);
        };
    }
}
