package vn.tonghop.variation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.recoding.WrittenValues;

/** Where and in what a table says that its money is counted. */
final class Money {

    private static final List<String> LABELS = List.of("Đơn vị tính:", "ĐVT:", "Đơn vị:", "(Đơn vị tính:", "Đvt");

    /** Units of money by how many đồng they are, as powers of ten. */
    private static final Map<Integer, List<String>> UNITS = Map.of(
            0, List.of("đồng", "VNĐ", "đ", "VND"),
            3, List.of("nghìn đồng", "ngàn đồng", "1.000 đồng", "1000đ"),
            6, List.of("triệu đồng", "tr.đ", "tr.đồng", "Triệu VNĐ"));

    private Money() {}

    /** The amounts stand in another unit, which the form names; they are divided to fit. */
    static @Nullable String kept(Draft draft, Random random) {
        int power = 3 * random.nextInt(3);
        return said(draft, random, power, true);
    }

    /** The form names another unit for the same numbers. */
    static @Nullable String changed(Draft draft, Random random) {
        return said(draft, random, 3 + 3 * random.nextInt(2), false);
    }

    private static @Nullable String said(Draft draft, Random random, int power, boolean divided) {
        List<String> keys = draft.keys(FormColumn.Type.NUMBER).stream()
                .filter(key -> draft.column(key).scaled())
                .toList();
        if (keys.isEmpty() || draft.isTold() || draft.isTall()) {
            return null;
        }
        int column = draft.at(keys.get(0));
        if (divided && draft.data().stream().anyMatch(row -> draft.get(row, column) instanceof CellContent.Text)) {
            return null;
        }
        draft.tell();
        String unit = Change.pick(UNITS.getOrDefault(power, List.of()), random);
        int place = random.nextInt(divided ? 5 : 4);
        if (divided) {
            for (int row : draft.data()) {
                divide(draft, row, column, power, place == 4 ? " " + unit : "");
            }
        }
        return (divided ? "amounts stand in " : "the same amounts are said to stand in ") + unit + ", "
                + say(draft, random, column, unit, place);
    }

    private static void divide(Draft draft, int row, int column, int power, String unit) {
        if (draft.get(row, column) instanceof CellContent.Numeric number) {
            BigDecimal value = number.value().movePointLeft(power).stripTrailingZeros();
            value = value.scale() < 0 ? value.setScale(0) : value;
            draft.set(
                    row,
                    column,
                    unit.isEmpty()
                            ? new CellContent.Numeric(value, false)
                            : Forms.text(WrittenValues.VIETNAMESE.number(value) + unit));
        }
    }

    private static String say(Draft draft, Random random, int column, String unit, int place) {
        FormColumn heading = draft.form().columns().stream()
                .filter(c -> draft.has(c.key()) && draft.at(c.key()) == column)
                .findFirst()
                .orElseThrow();
        switch (place) {
            case 0 -> {
                int row = draft.header();
                String label = Change.pick(LABELS, random);
                draft.insertRow(row);
                draft.set(
                        row,
                        Math.max(0, column - random.nextInt(2)),
                        label + " " + unit + (label.startsWith("(") ? ")" : ""));
                return "said above the table as “" + label + " " + unit + "”";
            }
            case 1 -> {
                draft.set(draft.heading(column), column, heading.label() + " (" + unit + ")");
                return "said in the heading";
            }
            case 2 -> {
                int row = draft.header();
                draft.insertRow(row);
                draft.set(row, column - 1, "Đơn vị tính:");
                draft.set(row, column, unit);
                return "said in a cell beside its label";
            }
            case 3 -> {
                draft.insertColumn(column + 1);
                draft.set(draft.header(), column + 1, "ĐVT");
                for (int row : draft.data()) {
                    if (draft.get(row, column) != null) {
                        draft.set(row, column + 1, unit);
                    }
                }
                return "said in a column";
            }
            default -> {
                return "said in the cells";
            }
        }
    }
}
