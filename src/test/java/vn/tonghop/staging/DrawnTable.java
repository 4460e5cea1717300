package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.recoding.PlainTable;

/**
 * Lays out a form as chance would have it: titles, blank rows, the header anywhere in one or two lines, columns in any order
 * under any of their names, a row of column numbers, hidden rows and gaps, a total, signatures.
 */
final class DrawnTable {

    private static final List<String> MONTHS =
            List.of("Kỳ báo cáo: 12/2023", "Tháng 12/2023", "(Số liệu tháng 12 năm 2023)");

    private final Random random;
    private final DataForm form;
    private final List<String> keys = new ArrayList<>();
    private final List<SourceRow> rows = new ArrayList<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final int firstColumn;
    private int next = 1;

    DrawnTable(Random random, DataForm form, List<String> keys) {
        this.random = random;
        this.form = form;
        this.keys.addAll(keys);
        Collections.shuffle(this.keys, random);
        this.firstColumn = random.nextInt(3);
    }

    PlainTable table() {
        return new PlainTable("Biểu", rows, merges);
    }

    /** Letterhead, title and month, with blank rows between. */
    DrawnTable titles() {
        next += random.nextInt(4);
        title("SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        title("Đơn vị: Trung tâm Ứng dụng Khoa học và Công nghệ");
        next += random.nextInt(15);
        title("BIỂU TỔNG HỢP SỐ LIỆU");
        title(MONTHS.get(random.nextInt(MONTHS.size())));
        next += random.nextInt(2);
        return this;
    }

    private void title(String text) {
        if (random.nextBoolean()) {
            merges.add(new CellRange(next, firstColumn, next, firstColumn + keys.size() - 1));
        }
        row(false, List.of(new SourceCell(firstColumn, new CellContent.Text(text))));
    }

    /** The header, in two lines where the two given columns stand side by side under a common name. */
    DrawnTable header(String left, String right, String common) {
        int at = keys.indexOf(left);
        boolean twoLines = !common.isEmpty() && random.nextBoolean();
        if (twoLines) {
            keys.remove(right);
            at = keys.indexOf(left);
            keys.add(at + 1, right);
            twoLineHeader(at, common);
        } else {
            row(false, texts(keys.stream().map(this::name).toList()));
        }
        if (random.nextInt(3) == 0) {
            List<String> numbers = new ArrayList<>();
            for (int i = 1; i <= keys.size(); i++) {
                numbers.add("(" + i + ")");
            }
            row(false, texts(numbers));
        }
        return this;
    }

    private void twoLineHeader(int at, String common) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean joined = i == at || i == at + 1;
            upper.add(i == at ? common : joined ? "" : name(keys.get(i)));
            lower.add(joined ? column(keys.get(i)).label() : "");
            if (!joined) {
                merges.add(new CellRange(next, firstColumn + i, next + 1, firstColumn + i));
            }
        }
        merges.add(new CellRange(next, firstColumn + at, next, firstColumn + at + 1));
        row(false, texts(upper));
        row(false, texts(lower));
    }

    private String name(String key) {
        if (key.equals("a stranger")) {
            return "Cột riêng của đơn vị";
        }
        FormColumn column = column(key);
        int which = random.nextInt(column.aliases().size() + 3) - 3;
        String name = which < 0 ? column.label() : column.aliases().get(which);
        return switch (random.nextInt(4)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.replace(" ", "  ") + " *";
            default -> name;
        };
    }

    private FormColumn column(String key) {
        return form.column(key).orElseThrow();
    }

    /** A row of data; what is not given stays blank. */
    DrawnTable data(java.util.Map<String, CellContent> cells) {
        if (random.nextInt(8) == 0) {
            next++;
        }
        List<SourceCell> placed = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            @Nullable CellContent content = cells.get(keys.get(i));
            if (content != null) {
                placed.add(new SourceCell(firstColumn + i, content));
            }
        }
        row(random.nextInt(10) == 0, placed);
        return this;
    }

    /** Place, date and posts, as forms end. */
    DrawnTable signatures() {
        next += random.nextInt(3);
        row(
                false,
                List.of(new SourceCell(
                        firstColumn + keys.size() - 1, new CellContent.Text("Bắc Giang, ngày 14 tháng 12 năm 2023"))));
        row(
                false,
                List.of(
                        new SourceCell(firstColumn, new CellContent.Text("NGƯỜI LẬP BIỂU")),
                        new SourceCell(firstColumn + keys.size() - 1, new CellContent.Text("THỦ TRƯỞNG ĐƠN VỊ"))));
        return this;
    }

    private List<SourceCell> texts(List<String> texts) {
        List<SourceCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                cells.add(new SourceCell(firstColumn + i, new CellContent.Text(texts.get(i))));
            }
        }
        return cells;
    }

    private void row(boolean hidden, List<SourceCell> cells) {
        rows.add(new SourceRow(next++, List.copyOf(cells), -1, hidden));
    }
}
