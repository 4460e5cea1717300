package vn.tonghop.variation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;

/** Lines of sums, as printed registers have them. */
final class Sums {

    private static final List<String> PAGES =
            List.of("Cộng trang", "Cộng trang 1", "Tổng trang", "Cộng chuyển trang sau");
    private static final List<String> CARRIED =
            List.of("Số trang trước chuyển sang", "Trang trước mang sang", "Mang sang");
    private static final List<String> TOTALS = List.of("Tổng cộng", "Cộng", "Tổng số", "TỔNG CỘNG:", "Cộng trong kỳ");

    private Sums() {}

    static @Nullable String pageTotal(Draft draft, Random random) {
        List<Integer> rows = draft.data();
        int row = rows.get(1 + random.nextInt(rows.size() - 1));
        if (columns(draft).isEmpty()
                || draft.cutsMerge(row)
                || draft.form().code().equals("BM01")) {
            return null;
        }
        draft.insertRow(row);
        sum(draft, row, Change.pick(PAGES, random), random);
        if (random.nextBoolean()) {
            draft.insertRow(row + 1);
            sum(draft, row + 1, Change.pick(CARRIED, random), random);
            return "a page ends in row " + row + " and its sum is carried forward";
        }
        return "a page ends with its sum in row " + row;
    }

    static @Nullable String total(Draft draft, Random random) {
        if (columns(draft).isEmpty() || draft.form().code().equals("BM01")) {
            return null;
        }
        int row = draft.lastRow() + 1;
        String word = Change.pick(TOTALS, random);
        sum(draft, row, word, random);
        if (random.nextInt(3) == 0) {
            draft.set(row + 1, draft.text(row, 0).isEmpty() ? 1 : 0, "Bằng chữ: hai trăm mười lăm");
        }
        return "“" + word + "” ends the table";
    }

    private static List<String> columns(Draft draft) {
        return draft.keys(FormColumn.Type.COUNT, FormColumn.Type.NUMBER).stream()
                .filter(key -> List.of("quantity", "amount").contains(key))
                .toList();
    }

    /** The sum of all rows above; a blank quantity is one. */
    static void sum(Draft draft, int row, String word, Random random) {
        boolean taken = columns(draft).contains(draft.keyAt(1));
        draft.set(row, random.nextBoolean() || taken ? 0 : 1, word);
        for (String key : columns(draft)) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int data : draft.data()) {
                if (data < row) {
                    CellContent content = draft.get(data, draft.at(key));
                    sum = sum.add(value(content));
                }
            }
            draft.set(row, draft.at(key), new CellContent.Numeric(sum, false));
        }
    }

    private static BigDecimal value(@Nullable CellContent content) {
        if (content instanceof CellContent.Numeric number) {
            return number.value();
        }
        String digits = content instanceof CellContent.Text text ? digits(text) : "";
        return digits.isEmpty() ? BigDecimal.ONE : new BigDecimal(digits);
    }

    private static String digits(CellContent.Text text) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < text.value().length(); i++) {
            int at = i;
            boolean out = text.runs().struck().stream().anyMatch(s -> at >= s.from() && at < s.to())
                    || text.runs().raised().stream().anyMatch(s -> at >= s.from() && at < s.to());
            if (!out && Character.isDigit(text.value().charAt(i))) {
                seen.append(text.value().charAt(i));
            }
        }
        return seen.toString();
    }
}
