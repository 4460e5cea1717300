package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.staging.measures.AppliedCells;
import vn.tonghop.wording.VietnameseNumbers;

/**
 * Where a staged row stands.
 *
 * @param submission its id
 * @param file path below inbox
 * @param sha256 of the file
 * @param sheet null in CSV
 * @param letters column letters by key
 * @param row from 1
 * @param applied what was done to its cells, as {@link AppliedCells} reads it; null for nothing
 */
public record Place(
        String submission,
        String file,
        String sha256,
        @Nullable String sheet,
        Map<String, String> letters,
        int row,
        @Nullable String applied) {

    /** A row whose cells count as they stand. */
    public Place(
            String submission,
            String file,
            String sha256,
            @Nullable String sheet,
            Map<String, String> letters,
            int row) {
        this(submission, file, sha256, sheet, letters, row, null);
    }

    /** Reads {@code period=D cumulative=E}. */
    public static Map<String, String> letters(String text) {
        Map<String, String> letters = new HashMap<>();
        for (String pair : text.split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                letters.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return letters;
    }

    /** The A1 name of the row's cell in a column, or null where the sheet has none. */
    @Nullable
    public String cell(String key) {
        String letter = letters.get(key);
        return letter == null ? null : letter + row;
    }

    /** The place of that cell, for a finding. */
    public SourceLocation location(String key) {
        return new SourceLocation(submission, file, sheet, cell(key));
    }

    /** The place of that cell, for a figure: with the number that stands there, which its unit of measure has scaled. */
    Figure.Evidence evidence(String role, String key, BigDecimal value) {
        List<Applied> done = AppliedCells.of(applied, key);
        return new Figure.Evidence(
                role, file, sha256, sheet, cell(key), VietnameseNumbers.number(written(value, done)), done);
    }

    /** The number before what was done to it. */
    public static BigDecimal written(BigDecimal value, List<Applied> applied) {
        BigDecimal written = value;
        for (Applied one : applied) {
            if (one instanceof Applied.Scaled scaled) {
                written = written.divide(scaled.factor(), MathContext.DECIMAL128);
            }
        }
        return written;
    }

    /** The whole row, for a figure that counts rows. */
    Figure.Evidence evidence(String role, String shown) {
        return new Figure.Evidence(role, file, sha256, sheet, range(), shown, AppliedCells.all(applied));
    }

    /** The row from its first to its last column, such as {@code A7:G7}. */
    public String range() {
        String first = letters.values().stream().min(Place::compareLetters).orElse("A");
        String last = letters.values().stream().max(Place::compareLetters).orElse("A");
        return first + row + ":" + last + row;
    }

    private static int compareLetters(String a, String b) {
        return a.length() != b.length() ? a.length() - b.length() : a.compareTo(b);
    }
}
