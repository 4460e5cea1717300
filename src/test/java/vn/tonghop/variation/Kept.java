package vn.tonghop.variation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.TextRuns;
import vn.tonghop.recoding.WrittenValues;

/** Changes that keep what a form means. */
final class Kept {

    private static final List<String> OPENINGS = openings();
    private static final List<String> UNSEEN =
            List.of("\u00A0", "\u2009", "\u200B", "\u200E", "\uFEFF", "\u202F", " ", "\u3000", "\u2060", "\t");
    /** Those that every encoding has. */
    private static final List<String> TYPED_UNSEEN = List.of("\u00A0", " ", "  ", "\t");

    private static final List<String> DAYS = List.of(
            "dd/MM/uuuu",
            "d/M/uuuu",
            "dd-MM-uuuu",
            "d.M.uuuu",
            "'ngày' dd/MM/uuuu",
            "'Ngày' dd 'tháng' MM 'năm' uuuu",
            "dd/MM/uu",
            "uuuu-MM-dd",
            "dd/MM/uuuu HH:mm",
            "'Thứ Hai,' dd/MM/uuuu",
            "dd/MM",
            "d-M-uuuu '00:00:00'",
            "dd 'tháng' MM 'năm' uuuu");
    private static final List<String> DITTOS = List.of("\"", "nt", "-nt-", "như trên", "〃", "\"\"", "- \" -");
    /** Those that every encoding has. */
    private static final List<String> TYPED_DITTOS = List.of("\"", "nt", "-nt-", "như trên", "\"\"", "- \" -");

    private static final List<String> NOTES = List.of(
            "Ghi chú: số liệu tính đến hết ngày 14/12/2023",
            "* Số liệu đã được đối chiếu với sổ theo dõi",
            "Nguồn: Phòng Kế hoạch - Tài chính",
            "Lưu ý: các dòng trên chưa gồm phần việc của huyện");
    private static final List<String> OTHER_MONTHS = List.of(
            "So với tháng 11/2023, các nội dung đều tăng",
            "(Kèm theo Công văn số 15/TTUD-KH ngày 05/11/2023)",
            "Kế hoạch tháng 01/2024 gửi kèm",
            "Căn cứ Quyết định số 1234/QĐ-UBND ngày 20 tháng 10 năm 2023",
            "Báo cáo quý IV năm 2023 gửi sau");
    private static final List<String> MONTHS = List.of(
            "Kỳ\u00A0báo\u00A0cáo:\u00A012/2023",
            "Tháng\u00A012/2023",
            "THÁNG 12 NĂM 2023",
            "(Số liệu tháng 12/2023)",
            "Kỳ báo cáo: tháng 12 năm 2023",
            "Tháng báo cáo: 12-2023",
            "Biểu số liệu T12/2023",
            "Kỳ báo cáo: Tháng mười hai năm 2023",
            "Tháng 12 - 2023",
            "Kỳ báo cáo 12.2023");

    private Kept() {}

    static List<Change> all() {
        return List.of(
                new Change("opening words", Kept::openings),
                new Change("merged neighbours", Kept::mergedNeighbours),
                new Change("ditto marks", Kept::dittos),
                new Change("invisible blanks", Kept::unseen),
                new Change("numbers as text", Kept::numbersAsText),
                new Change("days as text", Kept::daysAsText),
                new Change("struck part", Kept::struck),
                new Change("raised mark", Kept::raised),
                new Change("page total", Sums::pageTotal),
                new Change("total", Sums::total),
                new Change("signature in the middle", Kept::signature),
                new Change("signature at the end", Kept::lastSignature),
                new Change("group row", Kept::group),
                new Change("header again", Kept::headerAgain),
                new Change("column numbers", Kept::columnNumbers),
                new Change("hint in a heading", Kept::hint),
                new Change("heading above", Kept::headingAbove),
                new Change("own column", Kept::ownColumn),
                new Change("blank rows", Kept::blankRow),
                new Change("numbered empty rows", Kept::numberedRows),
                new Change("note below", Kept::note),
                new Change("month elsewhere", Kept::monthElsewhere),
                new Change("other months named", Kept::otherMonths),
                new Change("ticks", Kept::ticks),
                new Change("numbers with units", Kept::withUnits),
                new Change("other sheet", Sheets::other),
                new Change("copied sheet", Sheets::copied),
                new Change("unit of money", Money::kept));
    }

    private static List<String> openings() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/vn/tonghop/variation/openings.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String openings(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.TEXT).stream()
                .filter(key -> List.of("content", "subject", "party", "result", "reason", "footnote")
                        .contains(key))
                .toList();
        if (keys.isEmpty()) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        int column = draft.at(Change.pick(keys, random));
        String before = draft.text(row, column);
        long standing = draft.data().stream()
                .filter(other -> draft.text(other, column).equals(before))
                .count();
        if (before.isEmpty() || standing > 1 || draft.isMerged(row, column)) {
            return null;
        }
        String now = Change.pick(OPENINGS, random) + " " + before;
        draft.set(row, column, now);
        draft.rename(before, now);
        return "the text of row " + row + " begins “" + now + "”";
    }

    private static @Nullable String mergedNeighbours(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.TEXT, FormColumn.Type.DATE, FormColumn.Type.CHOICE);
        if (!draft.isBook() || keys.isEmpty()) {
            return null;
        }
        int column = draft.at(Change.pick(keys, random));
        for (int row : draft.data()) {
            CellContent first = draft.get(row, column);
            int last = row;
            while (first != null && draft.data().contains(last + 1) && first.equals(draft.get(last + 1, column))) {
                last++;
            }
            if (last > row && !draft.isMerged(row, column) && !draft.isMerged(last, column)) {
                for (int covered = row + 1; covered <= last; covered++) {
                    draft.clear(covered, column);
                }
                draft.merge(row, column, last, column);
                return "equal cells of rows " + row + " to " + last + " are merged in column " + (column + 1);
            }
        }
        return null;
    }

    private static @Nullable String dittos(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.TEXT, FormColumn.Type.DATE, FormColumn.Type.CHOICE);
        if (keys.isEmpty()) {
            return null;
        }
        int column = draft.at(Change.pick(keys, random));
        String mark = Change.pick(draft.isBook() ? DITTOS : TYPED_DITTOS, random);
        String done = null;
        CellContent above = null;
        for (int row : draft.data()) {
            CellContent here = draft.get(row, column);
            if (draft.isMerged(row, column) || !draft.data().contains(row - 1)) {
                above = here;
            } else if (here != null && here.equals(above)) {
                draft.set(row, column, mark);
                done = "row " + row + " says “" + mark + "” for the value above in column " + (column + 1);
            } else {
                above = here;
            }
        }
        return done;
    }

    private static @Nullable String unseen(Draft draft, Random random) {
        List<String> keys = draft.keys(
                FormColumn.Type.COUNT,
                FormColumn.Type.NUMBER,
                FormColumn.Type.DATE,
                FormColumn.Type.CHOICE,
                FormColumn.Type.DOCUMENT_NUMBER,
                FormColumn.Type.MARK);
        if (keys.isEmpty()) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        int column = draft.at(Change.pick(keys, random));
        CellContent here = draft.get(row, column);
        if (here == null || !isPlain(here)) {
            return null;
        }
        String sign = Change.pick(draft.isBook() ? UNSEEN : TYPED_UNSEEN, random);
        String written = WrittenValues.VIETNAMESE.text(here);
        String now = switch (random.nextInt(3)) {
            case 0 -> sign + written;
            case 1 -> written + sign;
            default -> sign + written + sign;
        };
        draft.set(row, column, now);
        return String.format("U+%04X stands at “%s” in row %d", (int) sign.charAt(0), written, row);
    }

    private static boolean isPlain(CellContent content) {
        return !(content instanceof CellContent.Text text)
                || (text.runs().struck().isEmpty() && text.runs().raised().isEmpty());
    }

    private static @Nullable String numbersAsText(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.COUNT, FormColumn.Type.NUMBER);
        if (keys.isEmpty()) {
            return null;
        }
        int column = draft.at(Change.pick(keys, random));
        String done = null;
        for (int row : draft.data()) {
            if (draft.get(row, column) instanceof CellContent.Numeric number) {
                String written = WrittenValues.VIETNAMESE.number(number.value());
                draft.set(row, column, random.nextBoolean() ? written : written.replace(".", " "));
                done = "numbers of column " + (column + 1) + " are text such as “" + written + "”";
            }
        }
        return done;
    }

    private static @Nullable String daysAsText(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.DATE);
        if (keys.isEmpty()) {
            return null;
        }
        int column = draft.at(Change.pick(keys, random));
        DateTimeFormatter style = DateTimeFormatter.ofPattern(Change.pick(DAYS, random));
        String done = null;
        for (int row : draft.data()) {
            if (draft.get(row, column) instanceof CellContent.Moment moment) {
                String written = style.format(moment.value());
                draft.set(row, column, written);
                done = "days of column " + (column + 1) + " are text such as “" + written + "”";
            }
        }
        return done;
    }

    private static @Nullable String struck(Draft draft, Random random) {
        return marked(draft, random, true);
    }

    private static @Nullable String raised(Draft draft, Random random) {
        return marked(draft, random, false);
    }

    /** A number that was corrected by hand, or one with the mark of a footnote. */
    private static @Nullable String marked(Draft draft, Random random, boolean struck) {
        List<String> keys = draft.keys(FormColumn.Type.COUNT, FormColumn.Type.NUMBER);
        if (!draft.isStyled() || keys.isEmpty()) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        int column = draft.at(Change.pick(keys, random));
        if (!(draft.get(row, column) instanceof CellContent.Numeric number)) {
            return null;
        }
        String written = number.value().toPlainString();
        String other = String.valueOf(1 + random.nextInt(9));
        CellContent.Span span = struck
                ? new CellContent.Span(0, other.length())
                : new CellContent.Span(written.length(), written.length() + other.length());
        List<CellContent.Span> spans = List.of(span);
        draft.set(
                row,
                column,
                new CellContent.Text(
                        struck ? other + written : written + other,
                        new TextRuns(List.of(), struck ? spans : List.of(), struck ? List.of() : spans, null)));
        return "“" + other + "” is " + (struck ? "struck out before " : "raised behind ") + written + " in row " + row;
    }

    private static @Nullable String signature(Draft draft, Random random) {
        int row = draft.data().get(1 + random.nextInt(draft.data().size() - 1));
        if (draft.cutsMerge(row)) {
            return null;
        }
        signature(draft, row);
        return "a page is signed before row " + row;
    }

    private static String lastSignature(Draft draft, Random random) {
        signature(draft, draft.lastRow() + 1 + random.nextInt(2));
        return "the form is signed";
    }

    private static void signature(Draft draft, int row) {
        int right = Math.max(2, draft.columns() - 2);
        for (int i = 0; i < 3; i++) {
            draft.insertRow(row);
        }
        draft.set(row, right, "Bắc Giang, ngày 14 tháng 12 năm 2023");
        draft.set(row + 1, 1, "NGƯỜI LẬP BIỂU");
        draft.set(row + 1, right, "THỦ TRƯỞNG ĐƠN VỊ");
        draft.set(row + 2, right, "Nguyễn Văn An");
    }

    private static @Nullable String group(Draft draft, Random random) {
        List<Integer> rows = draft.data();
        int row = Change.pick(rows, random);
        if (draft.cutsMerge(row)) {
            return null;
        }
        String text = Change.pick(
                List.of("I. Khối huyện", "Khối thành phố", "A. Nhóm một", "Phần việc của Trung tâm"), random);
        draft.insertRow(row);
        draft.set(row, random.nextInt(2), text);
        return "a group “" + text + "” begins in row " + row;
    }

    private static @Nullable String headerAgain(Draft draft, Random random) {
        int row = draft.data().get(1 + random.nextInt(draft.data().size() - 1));
        if (draft.cutsMerge(row) || draft.isTall()) {
            return null;
        }
        draft.insertRow(row);
        for (int column = 0; column < draft.columns(); column++) {
            CellContent heading = draft.get(draft.header(), column);
            if (heading != null) {
                draft.set(row, column, heading);
            }
        }
        return "the header stands again in row " + row;
    }

    private static String columnNumbers(Draft draft, Random random) {
        int row = draft.header() + 1;
        draft.insertRow(row);
        boolean letters = random.nextBoolean();
        for (int column = 0; column < draft.columns(); column++) {
            draft.set(row, column, letters ? String.valueOf((char) ('A' + column)) : "(" + (column + 1) + ")");
        }
        return "columns are " + (letters ? "lettered" : "numbered");
    }

    private static @Nullable String hint(Draft draft, Random random) {
        List<String> keys = new ArrayList<>(
                draft.keys(FormColumn.Type.DATE, FormColumn.Type.COUNT, FormColumn.Type.CHOICE, FormColumn.Type.TEXT));
        keys.remove("code");
        if (keys.isEmpty()) {
            return null;
        }
        String key = Change.pick(keys, random);
        String hint = switch (draft.column(key).type()) {
            case DATE -> Change.pick(List.of(" (ngày/tháng/năm)", "\n(dd/mm/yyyy)"), random);
            case COUNT -> Change.pick(List.of(" (*)", "\n(bằng số)"), random);
            case CHOICE ->
                " ("
                        + String.join(
                                "/",
                                draft.column(key).choices().stream()
                                        .limit(2)
                                        .map(c -> c.value())
                                        .toList())
                        + ")";
            default -> Change.pick(List.of(" (*)", " (1)", " (ghi rõ)", "\n(nếu có)"), random);
        };
        int column = draft.at(key);
        int at = draft.heading(column);
        draft.set(at, column, draft.text(at, column) + hint);
        return "the heading of " + key + " ends “" + hint.strip() + "”";
    }

    /** A common heading over two columns; the others reach up beside it. */
    private static @Nullable String headingAbove(Draft draft, Random random) {
        if (!draft.isBook() || draft.isTall() || draft.columns() < 5) {
            return null;
        }
        int first = 1 + random.nextInt(draft.columns() - 2);
        int top = draft.header();
        draft.insertRow(top);
        for (int column = 0; column < draft.columns(); column++) {
            CellContent below = draft.get(top + 1, column);
            if (column < first || column > first + 1) {
                if (below != null) {
                    draft.set(top, column, below);
                    draft.clear(top + 1, column);
                    draft.merge(top, column, top + 1, column);
                }
            }
        }
        String text = Change.pick(List.of("Thông tin", "Nội dung chi tiết", "Thực hiện"), random);
        draft.set(top, first, text);
        draft.merge(top, first, top, first + 1);
        return "“" + text + "” stands over columns " + (first + 1) + " and " + (first + 2);
    }

    private static @Nullable String ownColumn(Draft draft, Random random) {
        int at = random.nextInt(draft.columns() + 1);
        if (draft.isTall()) {
            return null;
        }
        draft.insertColumn(at);
        draft.set(draft.header(), at, Change.pick(List.of("Cán bộ theo dõi", "Số điện thoại", "Tủ lưu"), random));
        for (int row : draft.data()) {
            draft.set(row, at, "N" + row);
        }
        return "the unit has a column of its own, " + (at + 1);
    }

    private static @Nullable String blankRow(Draft draft, Random random) {
        int row = Change.pick(draft.data(), random);
        if (draft.cutsMerge(row)) {
            return null;
        }
        draft.insertRow(row);
        return "row " + row + " is blank";
    }

    private static @Nullable String numberedRows(Draft draft, Random random) {
        if (!draft.has("ordinal")) {
            return null;
        }
        int last = draft.lastRow();
        int count = 1 + random.nextInt(5);
        if (last != draft.data().get(draft.data().size() - 1)) {
            return null;
        }
        for (int i = 1; i <= count; i++) {
            draft.set(last + i, draft.at("ordinal"), Forms.number(draft.data().size() + i));
        }
        return count + " rows below have a number and nothing else";
    }

    private static String note(Draft draft, Random random) {
        String note = Change.pick(NOTES, random);
        draft.set(draft.lastRow() + 1 + random.nextInt(2), random.nextInt(2), note);
        return "“" + note + "” stands below";
    }

    private static @Nullable String monthElsewhere(Draft draft, Random random) {
        if (draft.month() == 0) {
            return null;
        }
        switch (random.nextInt(5)) {
            case 0 -> {
                draft.forgetMonth();
                draft.callFile(Change.pick(List.of("bieu T12.2023", "bieu 2023-12", "bieu 12-2023"), random));
                return "the month stands in the file's name, “" + draft.file() + "”";
            }
            case 1 -> {
                if (!draft.isBook()) {
                    return null;
                }
                draft.forgetMonth();
                draft.callSheet(
                        Change.pick(List.of("Tháng 12-2023", "T12.2023", "12-2023", "Tháng 12 năm 2023"), random));
                return "the month stands in the sheet's name";
            }
            case 2 -> {
                int row = draft.month();
                draft.set(row, 0, "Kỳ báo cáo:");
                draft.set(row, 1, Change.pick(List.of("12/2023", "tháng 12/2023", "Tháng 12 năm 2023"), random));
                return "the month stands in the cell beside its label, “" + draft.text(row, 1) + "”";
            }
            default -> {
                String mark = Change.pick(MONTHS, random);
                draft.set(draft.month(), random.nextInt(3), mark);
                if (draft.text(draft.month(), 0).startsWith("Kỳ báo cáo: 12/2023")) {
                    draft.clear(draft.month(), 0);
                }
                return "the month stands as “" + mark + "”";
            }
        }
    }

    private static @Nullable String otherMonths(Draft draft, Random random) {
        String text = Change.pick(OTHER_MONTHS, random);
        boolean above = random.nextBoolean();
        int row = above ? draft.header() : draft.lastRow() + 1;
        if (above) {
            draft.insertRow(row);
        }
        draft.set(row, 0, text);
        return "“" + text + "” stands " + (above ? "above" : "below");
    }

    private static @Nullable String ticks(Draft draft, Random random) {
        List<String> keys = draft.keys(FormColumn.Type.MARK);
        if (keys.isEmpty()) {
            return null;
        }
        int column = draft.at(keys.get(0));
        String tick = Change.pick(List.of("✓", "√", "☑", "X", "TRUE", "[x]", "✔", "(x)", "có", "xx"), random);
        String done = null;
        for (int row : draft.data()) {
            if (draft.text(row, column).equals("x")) {
                draft.set(row, column, tick);
                done = "“" + tick + "” is the mark";
            }
        }
        return done;
    }

    private static @Nullable String withUnits(Draft draft, Random random) {
        String key = List.of("quantity", "period", "new").stream()
                .filter(draft::has)
                .findFirst()
                .orElse("");
        if (key.isEmpty()) {
            return null;
        }
        int row = Change.pick(draft.data(), random);
        int column = draft.at(key);
        if (!(draft.get(row, column) instanceof CellContent.Numeric number)) {
            return null;
        }
        String unit = draft.has("unit")
                ? draft.text(row, draft.at("unit"))
                : Change.pick(List.of("cái", "chiếc", "mẫu", "sản phẩm", "bộ"), random);
        String written = WrittenValues.VIETNAMESE.number(number.value()) + (random.nextBoolean() ? " " : "") + unit;
        draft.set(row, column, written);
        return "row " + row + " says “" + written + "”";
    }
}
