package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Severity;
import vn.tonghop.staging.submission.StagedItem;

/** Lines of printed forms change nothing in any form and ask nothing; what is typed like data is loaded or told. */
class RowRolesOfAllFormsTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final LocalDate DAY = LocalDate.of(2023, 12, 5);
    private static final Map<String, String> SENDERS = Map.ofEntries(
            Map.entry("BM01", "TTUD"),
            Map.entry("BM02", "VP"),
            Map.entry("BM03", "VP"),
            Map.entry("BM04", "TTRA"),
            Map.entry("BM05", "TTUD"),
            Map.entry("BM06", "TTUD"),
            Map.entry("BM07", "TDC"),
            Map.entry("BM08", "TDC"),
            Map.entry("BM09", "TDC"),
            Map.entry("BM10", "TTRA"),
            Map.entry("BM11", "QLKH"),
            Map.entry("BM12", "QLCN"));
    private static final List<String> CODES = List.of("TTUD-03", "TTUD-04", "TTUD-05", "TTUD-06", "TTUD-07");
    private static final List<String> TOTALS = List.of(
            "Tổng cộng",
            "CỘNG:",
            "Cộng trang",
            "Cộng chuyển trang sau",
            "Lũy kế từ đầu năm",
            "Tổng cộng: 02 dòng",
            "Cộng trong kỳ",
            "Tổng số",
            "Cộng phát sinh trong tháng");
    private static final List<String> HEADINGS = List.of(
            "Thành phố Bắc Giang",
            "I. Thành phố Bắc Giang",
            "Các đề tài cấp tỉnh (theo Quyết định ngày 01 tháng 11 năm 2023)",
            "SỔ THEO DÕI (tiếp theo)",
            "Trang 2",
            "Nhóm 1: hàng nhập khẩu");
    private static final List<String> NOTES = List.of(
            "Ghi chú: số liệu tạm tính",
            "Bằng chữ: Hai mươi đồng",
            "* Số liệu tính đến ngày 14/12/2023",
            "(*) gồm cả số bổ sung",
            "Số liệu trên đã được đối chiếu với sổ gốc.",
            "Tổng hợp từ sổ theo dõi.");
    private static final List<String> OPENINGS = List.of(
            "Tổng hợp ý kiến",
            "Tổng số đơn tiếp nhận: 05 đơn",
            "Tổng cộng",
            "Cộng tác viên",
            "Ngày 05 tháng 12 năm 2023, Sở họp",
            "Giám đốc Sở",
            "Người lập biểu",
            "Lũy kế",
            "Trong đó có 2",
            "Nơi nhận hồ sơ",
            "I. Mục",
            "Trang 2",
            "Đã ký",
            "Không phát sinh");

    static Stream<DataForm> forms() {
        return SENDERS.keySet().stream()
                .sorted()
                .map(code -> CATALOGUE.form(code).orElseThrow());
    }

    private static @Nullable Object[] row(DataForm form, int number) {
        return form.columns().stream().map(column -> cell(form, column, number)).toArray();
    }

    private static @Nullable Object cell(DataForm form, FormColumn column, int number) {
        return switch (column.type()) {
            case ORDINAL -> number;
            case DATE -> column.required() || form.kind() == DataForm.Kind.REGISTER ? day(column, number) : null;
            case NUMBER -> column.required() ? new BigDecimal(10 * number) : null;
            case COUNT -> column.key().equals("level") ? 1 : 10 + number;
            case PERCENT -> null;
            case MARK -> form.kind() == DataForm.Kind.REGISTER ? "x" : null;
            case CHOICE -> column.choices().get(0).value();
            case DOCUMENT_NUMBER -> (300 + number) + "/UBND-TH ngày 04/11/2023";
            case TEXT ->
                switch (column.key()) {
                    case "code" -> CODES.get(number);
                    case "section" -> "I.III.6";
                    case "reference" -> "NK-2023-010" + number;
                    case "name", "unit", "note", "footnote" -> null;
                    default -> "Nội dung số " + number;
                };
        };
    }

    private static @Nullable LocalDate day(FormColumn column, int number) {
        return switch (column.key()) {
            case "deadline" -> LocalDate.of(2024, 1, 10);
            case "completed" -> null;
            default -> DAY.plusDays(number);
        };
    }

    private static FakeSource form(DataForm form) {
        return FakeSource.sheet()
                .row("BIỂU THEO DÕI")
                .row("Kỳ báo cáo: 12/2023")
                .row("Đơn vị tính: đồng")
                .row(form.columns().stream().map(FormColumn::label).toArray());
    }

    private static @Nullable Object[] line(DataForm form, int column, String text) {
        @Nullable Object[] cells = new Object[form.columns().size()];
        cells[column] = text;
        return cells;
    }

    /** A line that states the sums of the first rows. */
    private static @Nullable Object[] sums(DataForm form, int column, String text, int rows) {
        @Nullable Object[] cells = line(form, column, text);
        for (int i = 0; i < cells.length; i++) {
            FormColumn at = form.columns().get(i);
            boolean number = at.type() == FormColumn.Type.COUNT || at.type() == FormColumn.Type.NUMBER;
            if (i != column && number && form.kind() == DataForm.Kind.REGISTER && row(form, 1)[i] != null) {
                int each = at.type() == FormColumn.Type.COUNT ? 1 : 10;
                int base = at.type() == FormColumn.Type.COUNT ? 10 * rows : 0;
                cells[i] = base + each * rows * (rows + 1) / 2;
            }
        }
        return cells;
    }

    private static void assertUnchanged(DataForm form, String what, FakeSource source, int rows) {
        StagedSheet staged = StagedSheet.of(SENDERS.getOrDefault(form.code(), ""), source);
        String name = form.code() + ": " + what + " " + staged.accounts() + staged.findings();
        assertThat(staged.rows().loaded()).as(name).isEqualTo(rows);
        assertThat(staged.found())
                .as(name)
                .noneMatch(f -> f.severity() == Severity.ERROR || f.severity() == Severity.BLOCKING);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesTotalsForNoDataInAnyForm(DataForm form) {
        if (form.kind() == DataForm.Kind.NARRATIVE) {
            return;
        }
        for (String total : TOTALS) {
            for (int column = 0; column < 3; column++) {
                FakeSource end = form(form).row(row(form, 1)).row(row(form, 2)).row(sums(form, column, total, 2));
                assertUnchanged(form, total + " at " + column, end, 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesHeadingsForNoDataInAnyForm(DataForm form) {
        for (String heading : HEADINGS) {
            for (int column = 0; column < 2; column++) {
                FakeSource source = form(form)
                        .row(line(form, column, heading))
                        .row(row(form, 1))
                        .row(line(form, column, heading))
                        .row(row(form, 2));
                assertUnchanged(form, heading + " at " + column, source, 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesNotesAndSignaturesForNoDataInAnyForm(DataForm form) {
        for (String note : NOTES) {
            for (int column = 0; column < 2; column++) {
                FakeSource source = form(form)
                        .row(row(form, 1))
                        .row(row(form, 2))
                        .row(line(form, column, note))
                        .row(line(form, 2, "Bắc Giang, ngày 14 tháng 12 năm 2023"))
                        .row(line(form, 1, "NGƯỜI LẬP"))
                        .row(line(form, 2, "GIÁM ĐỐC"))
                        .row(line(form, 1, "Nguyễn Văn A"));
                assertUnchanged(form, note + " at " + column, source, 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void readsOnBelowSignaturesInAnyForm(DataForm form) {
        @Nullable Object[] posts = line(form, 1, "Người lập biểu");
        posts[3] = "Trưởng phòng";
        @Nullable Object[] names = line(form, 1, "Nguyễn Văn A");
        names[3] = "Trần Văn B";
        FakeSource source = form(form)
                .row(row(form, 1))
                .row(posts)
                .row(names)
                .row(row(form, 2))
                .row(posts)
                .row(names)
                .row("BIỂU THEO DÕI (tiếp theo)")
                .row(form.columns().stream().map(FormColumn::label).toArray())
                .row(row(form, 3))
                .row(posts)
                .row(names);
        assertUnchanged(form, "signatures", source, 3);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesRowsForDataWhateverTheyBeginWithInAnyForm(DataForm form) {
        for (int column = 0; column < form.columns().size(); column++) {
            if (!"Nội dung số 2".equals(row(form, 2)[column])) {
                continue;
            }
            for (String opening : OPENINGS) {
                @Nullable Object[] numbered = row(form, 2);
                numbered[column] = opening;
                @Nullable Object[] unnumbered = numbered.clone();
                unnumbered[0] = null;
                FakeSource source = form(form).row(row(form, 1)).row(numbered).row(row(form, 3));
                assertUnchanged(form, opening + " at " + column, source, 3);
                source = form(form).row(row(form, 1)).row(unnumbered).row(row(form, 3));
                assertUnchanged(form, opening + " without a number at " + column, source, 3);
            }
        }
    }

    /** Rows that have lost cells, but keep one that only data has. */
    @ParameterizedTest
    @MethodSource("forms")
    void losesNoRowWithoutAWord(DataForm form) {
        Random random = new Random(form.code().hashCode());
        for (int draw = 0; draw < 150; draw++) {
            @Nullable Object[] row = row(form, 2);
            boolean proven = false;
            int kept = 0;
            String opening = OPENINGS.get(random.nextInt(OPENINGS.size() - 1));
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(100) < 45 ? null : "Nội dung số 2".equals(row[i]) ? opening : row[i];
                FormColumn.Type type = form.columns().get(i).type();
                kept += row[i] == null ? 0 : 1;
                proven |= row[i] != null
                        && (type == FormColumn.Type.DATE
                                || type == FormColumn.Type.DOCUMENT_NUMBER
                                || type == FormColumn.Type.ORDINAL);
            }
            if (proven && kept > 1) {
                assertLoadedOrTold(form, row, random.nextBoolean());
            }
        }
    }

    private static void assertLoadedOrTold(DataForm form, @Nullable Object[] row, boolean signed) {
        FakeSource source =
                form(form).row(row(form, 1)).row(signed ? new Object[] {"NGƯỜI LẬP", null, "GIÁM ĐỐC"} : row(form, 3));
        StagedSheet staged = StagedSheet.of(SENDERS.getOrDefault(form.code(), ""), source.row(row));
        boolean loaded = staged.items().stream()
                .anyMatch(item ->
                        item instanceof StagedItem.TypedRow typed && typed.key().row() == 7);
        boolean told = staged.found().stream()
                .anyMatch(f -> f.severity() != Severity.NOTE
                        && f.location() != null
                        && String.valueOf(f.location().cell()).matches("[A-Z]+7"));
        assertThat(loaded || told)
                .as("%s %s %s", form.code(), Arrays.toString(row), staged.accounts())
                .isTrue();
    }
}
