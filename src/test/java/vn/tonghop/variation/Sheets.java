package vn.tonghop.variation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.recoding.PlainTable;

/** Sheets beside the form's own. */
final class Sheets {

    private Sheets() {}

    /** A guide, a list or a summary. */
    static @Nullable String other(Draft draft, Random random) {
        if (!draft.isBook() || draft.hasBeside()) {
            return null;
        }
        List<String> lines = Change.pick(
                List.of(
                        List.of("HƯỚNG DẪN", "Ghi đúng mã chỉ tiêu", "Không phát sinh thì ghi 0"),
                        List.of("DANH MỤC", "Đạt", "Không đạt", "Hợp chuẩn", "Hợp quy"),
                        List.of("TỔNG HỢP", "Tổng số: 1.234", "Trong đó đạt: 1.200"),
                        List.of("Lịch công tác tháng 01/2024", "Tuần 1: họp giao ban")),
                random);
        boolean first = random.nextBoolean();
        draft.putBeside(own -> lines(lines), first);
        return "a sheet “" + lines.get(0) + "” stands " + (first ? "before" : "behind");
    }

    private static PlainTable lines(List<String> lines) {
        List<SourceRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new SourceRow(rows.size() + 1, List.of(new SourceCell(0, Forms.text(line))), -1, false));
        }
        return new PlainTable("Trang khác", rows, List.of());
    }

    /** The same sheet once more. */
    static @Nullable String copied(Draft draft, Random random) {
        if (!draft.isBook() || draft.hasBeside()) {
            return null;
        }
        String name = Change.pick(List.of("Biểu (2)", "Bản nháp", "Copy of Biểu", "Sheet2"), random);
        draft.putBeside(own -> new PlainTable(name, own.rows(), own.merges()), random.nextBoolean());
        return "a copy of the sheet is called “" + name + "”";
    }
}
