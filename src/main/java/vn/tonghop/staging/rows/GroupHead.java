package vn.tonghop.staging.rows;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.CellText;

/**
 * A row that heads others, such as "I  ĐÃ THỰC HIỆN: 02 nhiệm vụ" or "Thành phố Bắc Giang  38": its title, the number that it
 * states in words, and the sums that it states in the table's columns. Below it rows and sums are counted until it closes.
 */
public final class GroupHead {

    private static final Pattern NUMBER = Pattern.compile("(?:[IVX]{1,5}|[A-H])[.)]?");
    private static final Pattern NUMBER_INSIDE =
            Pattern.compile("(?:[IVX]{1,5}|[A-H])\\s*[.)]\\s*\\S.*", Pattern.DOTALL);
    private static final Pattern COUNT = Pattern.compile(":\\s*(\\d{1,9})(?!\\d|[.,]\\d)");

    private final int row;
    private final String cell;
    private final @Nullable Integer stated;
    private final Style style;
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private final RunningSums below = new RunningSums();
    private int rows;

    /** How groups are numbered; those of one style follow each other, those of another stand below. */
    public enum Style {
        LETTER,
        ROMAN,
        NONE
    }

    private GroupHead(int row, String cell, @Nullable Integer stated, Style style) {
        this.row = row;
        this.cell = cell;
        this.stated = stated;
        this.style = style;
    }

    /** The group that a row opens. */
    public static GroupHead of(SourceRow row) {
        SourceCell title = row.cells().get(0);
        Style style = style(CellText.of(title.content()).strip());
        Integer stated = null;
        SourceCell at = row.cells().get(row.cells().size() > 1 && style != Style.NONE ? 1 : 0);
        for (SourceCell cell : row.cells()) {
            Matcher count = COUNT.matcher(CellText.of(cell.content()));
            if (stated == null && count.find()) {
                stated = Integer.valueOf(count.group(1));
                at = cell;
            }
        }
        return new GroupHead(row.number(), SourceCell.name(at.column(), row.number()), stated, style);
    }

    private static Style style(String text) {
        if (!NUMBER.matcher(text).matches() && !NUMBER_INSIDE.matcher(text).matches()) {
            return Style.NONE;
        }
        return "IVX".indexOf(text.charAt(0)) >= 0 ? Style.ROMAN : Style.LETTER;
    }

    /** Whether a row begins with a group's number. */
    static boolean isNumbered(SourceRow row) {
        return style(CellText.of(row.cells().get(0).content()).strip()) != Style.NONE;
    }

    /** Whether a cell is nothing but a group's number. */
    public static boolean isNumber(@Nullable SourceCell cell) {
        return cell != null
                && NUMBER.matcher(CellText.of(cell.content()).strip()).matches();
    }

    /** The number that a row of all tasks states, behind a colon or in a cell of its own; null where it states none. */
    static @Nullable GroupHead ofTotal(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            String text = CellText.of(cell.content()).strip();
            Matcher count = COUNT.matcher(text);
            Integer stated = count.find()
                    ? Integer.valueOf(count.group(1))
                    : text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
            if (stated != null) {
                String at = SourceCell.name(cell.column(), row.number());
                return new GroupHead(row.number(), at, stated, Style.NONE);
            }
        }
        return null;
    }

    void state(String column, BigDecimal sum) {
        sums.put(column, sum);
    }

    void rowAdded() {
        rows++;
    }

    RunningSums below() {
        return below;
    }

    /** Whether the number stated in words is that of the rows below, or of what they add up to. */
    boolean countAgrees() {
        return stated == null || stated == rows || below.holdsAnywhere(BigDecimal.valueOf(stated));
    }

    Map<String, BigDecimal> sums() {
        return sums;
    }

    public int row() {
        return row;
    }

    String cell() {
        return cell;
    }

    int stated() {
        return stated == null ? 0 : stated;
    }

    int rows() {
        return rows;
    }

    public Style style() {
        return style;
    }
}
