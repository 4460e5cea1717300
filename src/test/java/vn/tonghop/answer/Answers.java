package vn.tonghop.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.SourceLocation;
import vn.tonghop.finding.Verdict;
import vn.tonghop.period.DateWindow;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** Answers to the testing centre's December form, as a clerk might spoil it. */
final class Answers {

    static final String SHEET = "Bieu 01";
    static final RowTally ROWS = new RowTally(9, 10, 1, 1);
    static final LocalDate TWELFTH = LocalDate.of(2023, 12, 12);
    static final DateWindow WINDOW = new DateWindow(LocalDate.of(2023, 11, 15), LocalDate.of(2023, 12, 14));

    private static final String FILE = "TTUD/Bieu 01 - Chi tieu thang 12.xlsx";
    private static final String OUTLINE = "TTUD/Đề cương T12.2023.docx";
    private static final FindingSentences SENTENCES = new FindingSentences();

    private Answers() {}

    static FindingLine numberUnreadable(@Nullable String sheet, String cell, String found) {
        return finding(FindingCode.NUMBER_UNREADABLE, "", sheet, cell, Map.of("cell", cell, "found", found));
    }

    static FindingLine doesNotRollForward() {
        return finding(
                FindingCode.CUMULATIVE_DOES_NOT_ROLL_FORWARD,
                "",
                SHEET,
                "E9",
                Map.of(
                        "cell",
                        "E9",
                        "cumulative",
                        new BigDecimal("9269"),
                        "opening",
                        new BigDecimal("7057"),
                        "value",
                        new BigDecimal("2239"),
                        "sum",
                        new BigDecimal("9296"),
                        "difference",
                        new BigDecimal("-27")));
    }

    static FindingLine outlier() {
        return finding(
                FindingCode.FIGURE_OUTLIER,
                "",
                SHEET,
                "D9",
                Map.of(
                        "cell",
                        "D9",
                        "value",
                        new BigDecimal("2239"),
                        "factor",
                        new BigDecimal("3.5"),
                        "months",
                        11,
                        "average",
                        new BigDecimal("641.5")));
    }

    static FindingLine periodAssumed() {
        return finding(FindingCode.PERIOD_ASSUMED, "", SHEET, null, Map.of("period", "2023-12"));
    }

    static FindingLine ofFile(FindingCode code, String variant) {
        return finding(code, variant, null, null, Map.of());
    }

    static FindingLine finding(
            FindingCode code,
            String variant,
            @Nullable String sheet,
            @Nullable String cell,
            Map<String, Object> values) {
        SourceLocation place = new SourceLocation("4f2a9c01d7e3", FILE, sheet, cell);
        Finding finding = new Finding(
                code,
                variant,
                code.defaultSeverity(),
                "2023-12",
                "TTUD",
                null,
                sheet == null && cell == null ? null : "BM01",
                cell == null ? "" : cell,
                place,
                null,
                null,
                values);
        return FindingLine.of(finding, false, SENTENCES, Language.VI);
    }

    static Answer of(Verdict verdict, FindingLine... findings) {
        return answer(
                verdict, null, List.of(new FormAnswer("BM01", "2023-12", verdict, ROWS, TWELFTH)), ROWS, findings);
    }

    static Answer answer(
            Verdict verdict,
            Answer.@Nullable Update update,
            List<FormAnswer> forms,
            RowTally rows,
            FindingLine... findings) {
        return answer(FILE, verdict, update, forms, rows, findings);
    }

    /** The answer to a narrative in Word. */
    static Answer ofOutline(Verdict verdict, RowTally rows, FindingLine... findings) {
        return answer(
                OUTLINE,
                verdict,
                null,
                List.of(new FormAnswer("BM04", "2023-12", verdict, rows, null)),
                rows,
                findings);
    }

    private static Answer answer(
            String file,
            Verdict verdict,
            Answer.@Nullable Update update,
            List<FormAnswer> forms,
            RowTally rows,
            FindingLine... findings) {
        return new Answer(
                "4f2a9c01d7e3",
                file,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "TTUD",
                "Trung tâm Ứng dụng KH&CN",
                "Phòng Kiểm định",
                "2023-12",
                WINDOW,
                LocalDateTime.of(2023, 12, 13, 16, 42),
                2,
                verdict,
                update,
                forms,
                rows,
                List.of(new UncountedRun(SHEET, 11, 11, "total"), new UncountedRun(SHEET, 13, 15, "signature")),
                LocalDateTime.of(2023, 12, 2, 8, 15),
                LocalDateTime.of(2023, 12, 14, 17, 0),
                "Văn phòng Sở, bộ phận Tổng hợp (máy lẻ 102)",
                List.of(findings),
                null,
                List.of(),
                file.endsWith(".docx"),
                Language.VI);
    }
}
