package vn.tonghop.variation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.TextRuns;

/** Changes that change what a form means: they must show in the figures, or be asked about. */
final class Meant {

    /** What they are called. */
    static final List<String> NAMES = all().stream().map(Change::name).toList();

    private Meant() {}

    static List<Change> all() {
        return List.of(
                new Change("another unit of money", Money::changed),
                new Change("another unit of measure", Meant::measure),
                new Change("another month", Meant::month),
                new Change("two months", Meant::twoMonths),
                new Change("plan for actual", Meant::plan),
                new Change("plan above actual", Meant::planAbove),
                new Change("fraction of a count", Meant::fraction),
                new Change("no number", Meant::noNumber),
                new Change("struck row", Meant::struckRow),
                new Change("merged quantity", Meant::mergedQuantity),
                new Change("wrong total", Meant::wrongTotal));
    }

    private static @Nullable String measure(Draft draft, Random random) {
        if (!draft.has("unit")) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        int column = draft.at("unit");
        String before = draft.text(row, column);
        String now = Change.pick(List.of("nghìn " + before, "1.000 " + before, "triệu đồng", "%", "tấn"), random);
        if (before.equals(now)) {
            return null;
        }
        draft.set(row, column, now);
        return "row " + row + " counts in “" + now + "” instead of “" + before + "”";
    }

    private static @Nullable String month(Draft draft, Random random) {
        if (draft.month() == 0) {
            return null;
        }
        String mark = Change.pick(
                List.of(
                        "Kỳ báo cáo: 10/2023",
                        "Tháng\u00A010/2023",
                        "THÁNG 10 NĂM 2023",
                        "Kỳ báo cáo: tháng 10 năm 2023"),
                random);
        // another change may have put December into a cell beside it
        draft.clear(draft.month(), 1);
        draft.clear(draft.month(), 2);
        draft.set(draft.month(), 0, mark);
        return "the month is “" + mark + "”";
    }

    private static @Nullable String twoMonths(Draft draft, Random random) {
        if (draft.month() == 0) {
            return null;
        }
        if (random.nextBoolean()) {
            draft.callFile("bieu T10.2023");
            return "the file's name says October";
        }
        if (!draft.isBook()) {
            return null;
        }
        draft.callSheet("Tháng 10-2023");
        return "the sheet's name says October";
    }

    private static @Nullable String quantityKey(Draft draft) {
        return List.of("quantity", "period", "cumulative", "amount", "new").stream()
                .filter(draft::has)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String plan(Draft draft, Random random) {
        String key = quantityKey(draft);
        if (key == null || key.equals("new")) {
            return null;
        }
        int column = draft.at(key);
        int row = draft.heading(column);
        String before = draft.text(row, column);
        String now = Change.pick(
                        List.of("Kế hoạch %s", "%s kế hoạch", "%s cùng kỳ năm 2022", "%s kỳ trước", "%s tháng sau"),
                        random)
                .formatted(before);
        draft.set(row, column, now);
        return "the heading “" + before + "” is “" + now + "”";
    }

    private static @Nullable String planAbove(Draft draft, Random random) {
        String key = quantityKey(draft);
        if (key == null || key.equals("new") || draft.isTall()) {
            return null;
        }
        int top = draft.header();
        String text =
                Change.pick(List.of("Kế hoạch", "Cùng kỳ năm 2022", "Kế hoạch tháng 01/2024", "Kỳ trước"), random);
        draft.insertRow(top);
        draft.set(top, draft.at(key), text);
        return "“" + text + "” stands above the heading of " + key;
    }

    private static @Nullable String fraction(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.COUNT, FormColumn.Type.NUMBER).stream()
                .filter(key ->
                        List.of("quantity", "period", "cumulative", "new").contains(key))
                .toList();
        if (keys.isEmpty()) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        int column = draft.at(Change.pick(keys, random));
        BigDecimal value = new BigDecimal("1.234").multiply(BigDecimal.valueOf(1 + random.nextInt(5)));
        boolean written = random.nextBoolean();
        draft.set(
                row,
                column,
                written ? Forms.text(value.toPlainString().replace('.', ',')) : new CellContent.Numeric(value, false));
        return "row " + row + " counts " + value + (written ? ", as text" : "");
    }

    private static @Nullable String noNumber(Draft draft, Random random) {
        String key = quantityKey(draft);
        if (key == null) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        String text = Change.pick(
                List.of(
                        "khoảng 20",
                        "12-15",
                        "15+3",
                        "2O",
                        "hai mươi",
                        "20 (đạt)",
                        "?",
                        "-5",
                        "20 cái và 3 bộ",
                        "12/15",
                        "~20"),
                random);
        draft.set(row, draft.at(key), text);
        return "row " + row + " has “" + text + "” for a number";
    }

    private static @Nullable String struckRow(Draft draft, Random random) {
        if (!draft.isStyled()) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        for (int column = 0; column < draft.columns(); column++) {
            if (draft.get(row, column) instanceof CellContent.Text text) {
                CellContent.Span all = new CellContent.Span(0, text.value().length());
                draft.set(
                        row,
                        column,
                        new CellContent.Text(text.value(), new TextRuns(List.of(), List.of(all), List.of(), null)));
            }
        }
        return "the texts of row " + row + " are struck out";
    }

    private static @Nullable String mergedQuantity(Draft draft, Random random) {
        if (!draft.isBook() || !draft.has("quantity")) {
            return null;
        }
        int column = draft.at("quantity");
        List<Integer> rows = draft.data();
        int row = rows.get(random.nextInt(rows.size() - 1));
        if (!rows.contains(row + 1) || draft.get(row, column) == null || draft.isMerged(row, column)) {
            return null;
        }
        draft.clear(row + 1, column);
        draft.merge(row, column, row + 1, column);
        return "the quantity of row " + row + " is merged with the one below";
    }

    private static @Nullable String wrongTotal(Draft draft, Random random) {
        if (!draft.has("quantity") || draft.isMerged(draft.lastRow(), draft.at("quantity"))) {
            return null;
        }
        int row = draft.lastRow() + 1;
        Sums.sum(draft, row, "Tổng cộng", random);
        CellContent.Numeric sum = (CellContent.Numeric) draft.get(row, draft.at("quantity"));
        if (sum == null) {
            return null;
        }
        draft.set(row, draft.at("quantity"), new CellContent.Numeric(sum.value().add(BigDecimal.valueOf(1000)), false));
        return "the total says 1000 more than the rows";
    }
}
