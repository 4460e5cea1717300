package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tonghop.operations.Reconciled;
import vn.tonghop.operations.Result;
import vn.tonghop.operations.RowCounter;
import vn.tonghop.operations.Spoiled;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;

/**
 * December with one thing spoiled at a time: exactly that is found, at its cell, answered in colour, and put right by the good
 * file dropped again.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class SpoiledSamplesTests {

    private static final String BM01 = "TTUD/Bieu 01 - Chi tieu thang 12.xlsx";
    private static final String BM02 = "VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls";
    private static final String BM05 = "TTUD/so_kiem_dinh_T12.2023.csv";
    private static final String BM06 = "TTUD/BM06 Sổ thử nghiệm T12.2023.xlsx";
    private static final String BM07 = "TDC/BM07 Công bố hợp chuẩn, hợp quy T12.2023.xlsx";
    private static final String BM08 = "TDC/BM08+BM09 Hỗ trợ và hồ sơ nhập khẩu 12-2023.xlsx";

    /** The sentence that lists who has declared products. */
    private static final String UNLISTED =
            "+ warning carried-figure-missing TDC BM04 TDC/BM04 Chi cục TĐC T12.2023.xlsx C20";

    @TempDir
    private static Path folder;

    /** Homes in which all of December but one file has come and was answered, by that file. */
    private static final Map<String, TestHome> WITHOUT = new HashMap<>();

    private static TestHome november;
    private static List<String> cleanFindings;
    private static TreeMap<String, String> cleanFigures;

    SpoiledSamplesTests(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void runClean(TestDatabase database) throws Exception {
        november = TestHome.afterNovember(database, folder.resolve(database + "-november"));
        try (TestHome home = december("clean")) {
            home.run(TestHome.DECEMBER);
            cleanFindings = home.result(TestHome.DECEMBER).findings();
            cleanFigures = home.result(TestHome.DECEMBER).shown();
        }
    }

    @AfterParameterizedClassInvocation
    static void close() {
        WITHOUT.values().forEach(TestHome::close);
        WITHOUT.clear();
        if (november != null) {
            november.close();
        }
    }

    /**
     * One way to spoil December.
     *
     * @param file what is spoiled
     * @param verdict of its submission
     * @param cell marked in the answer; null where no cell is
     * @param act whether people must act
     * @param changes findings that came (+) and went (-) beside the clean run's
     */
    private record Case(
            String name,
            String file,
            Spoiled.Spoiling spoiling,
            String verdict,
            @Nullable String cell,
            boolean act,
            List<String> changes) {}

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(
                        "missing column",
                        BM07,
                        Spoiled.sheet(0, Spoiled.blank("C6")),
                        "RETURNED",
                        "BM07!A6",
                        true,
                        List.of(
                                "+ error column-missing TDC BM07 TDC/BM07 Công bố hợp chuẩn, hợp quy T12.2023.xlsx A6",
                                UNLISTED)),
                new Case(
                        "text in a number",
                        BM01,
                        Spoiled.sheet(0, Spoiled.text("D9", "2.239 cái")),
                        "RETURNED",
                        "Bieu 01!D9",
                        true,
                        withoutIndicators(
                                "+ error number-unreadable TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D9")),
                new Case(
                        "digits of a cumulative swapped",
                        BM01,
                        Spoiled.sheet(0, Spoiled.number("E9", 9269)),
                        "ACCEPTED_WITH_WARNINGS",
                        "Bieu 01!E9",
                        true,
                        List.of("+ blocking cumulative-does-not-roll-forward TTUD BM01 TTUD/Bieu 01 - Chi tieu thang"
                                + " 12.xlsx E9")),
                new Case(
                        "cumulative below last month",
                        BM01,
                        Spoiled.sheet(0, Spoiled.number("E8", 600)),
                        "ACCEPTED_WITH_WARNINGS",
                        "Bieu 01!E8",
                        true,
                        List.of(
                                "+ blocking cumulative-decreased TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx E8",
                                "+ blocking cumulative-does-not-roll-forward TTUD BM01 TTUD/Bieu 01 - Chi tieu thang"
                                        + " 12.xlsx E8")),
                new Case(
                        "blank value",
                        BM01,
                        Spoiled.sheet(0, Spoiled.blank("D11")),
                        "RETURNED",
                        "Bieu 01!D11",
                        true,
                        withoutIndicators("+ error value-missing TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D11")),
                new Case(
                        "wrong percent",
                        BM01,
                        Spoiled.sheet(0, Spoiled.number("G9", 94)),
                        "ACCEPTED_WITH_WARNINGS",
                        null,
                        false,
                        List.of("+ note percent-differs TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx G9")),
                new Case(
                        "title of another month",
                        BM06,
                        Spoiled.sheet(0, Spoiled.text("A5", "Tháng 11/2023")),
                        "RETURNED",
                        "Thử nghiệm!A5",
                        true,
                        List.of("+ error period-unclear TTUD BM06 TTUD/BM06 Sổ thử nghiệm T12.2023.xlsx A5")),
                new Case(
                        "a sample entered twice",
                        BM06,
                        Spoiled.sheet(
                                0,
                                sheet -> sheet.getRow(7)
                                        .getCell(2)
                                        .setCellValue(sheet.getRow(6).getCell(2).getStringCellValue())),
                        "ACCEPTED_WITH_WARNINGS",
                        "Thử nghiệm!C8",
                        false,
                        List.of("+ warning row-duplicate TTUD BM06 TTUD/BM06 Sổ thử nghiệm T12.2023.xlsx C8")),
                new Case(
                        "formula error",
                        BM01,
                        Spoiled.sheet(0, Spoiled.error("D10", FormulaError.REF.getCode())),
                        "RETURNED",
                        "Bieu 01!D10",
                        true,
                        withoutIndicators("+ error formula-error TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D10")),
                new Case(
                        "lost task",
                        BM02,
                        Spoiled.sheet(0, SpoiledSamplesTests::loseTask),
                        "ACCEPTED_WITH_WARNINGS",
                        null,
                        true,
                        List.of(
                                "+ blocking task-lost VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T11.2023.xls A13:G13",
                                "+ note task-due-before-next-cutoff VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao"
                                        + " T12.2023.xls D13",
                                "+ warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao"
                                        + " T12.2023.xls D16",
                                "- note task-due-before-next-cutoff VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao"
                                        + " T12.2023.xls D14",
                                "- warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao"
                                        + " T12.2023.xls D17")),
                new Case(
                        "task completed outside",
                        BM02,
                        Spoiled.sheet(0, Spoiled.text("E8", "10/10/2023")),
                        "ACCEPTED_WITH_WARNINGS",
                        null,
                        false,
                        List.of("+ warning task-completed-outside-period VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao"
                                + " T12.2023.xls E8")),
                new Case(
                        "wrong total",
                        BM08,
                        Spoiled.sheet(0, Spoiled.number("G22", 307_100_001)),
                        "RETURNED",
                        "BM08 Hỗ trợ!G22",
                        true,
                        List.of("+ error total-differs TDC BM08 TDC/BM08+BM09 Hỗ trợ và hồ sơ nhập khẩu 12-2023.xlsx"
                                + " G22")),
                new Case(
                        "thirty-first of November",
                        BM05,
                        Spoiled.csv(t -> t.replaceFirst("2,15/11/2023", "2,31/11/2023")),
                        "ACCEPTED_WITH_WARNINGS",
                        null,
                        true,
                        List.of(
                                "+ blocking register-does-not-tie TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D9",
                                "+ blocking register-incomplete TTUD BM05 TTUD/so_kiem_dinh_T12.2023.csv -",
                                "+ error date-unreadable TTUD BM05 TTUD/so_kiem_dinh_T12.2023.csv B3")),
                new Case(
                        "register short by ten",
                        BM05,
                        Spoiled.csv(
                                t -> t.replaceFirst("lò xo,14,Ban quản lý chợ Hà Vị", "lò xo,4,Ban quản lý chợ Hà Vị")),
                        "ACCEPTED",
                        null,
                        true,
                        List.of("+ blocking register-does-not-tie TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D9")),
                new Case(
                        "too many fields",
                        BM05,
                        Spoiled.csv(t -> t.replaceFirst("huyện Việt Yên,Đạt", "huyện Việt Yên,,Đạt")),
                        "ACCEPTED_WITH_WARNINGS",
                        null,
                        true,
                        List.of(
                                "+ blocking register-does-not-tie TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D9",
                                "+ blocking register-incomplete TTUD BM05 TTUD/so_kiem_dinh_T12.2023.csv -",
                                "+ error field-count-differs TTUD BM05 TTUD/so_kiem_dinh_T12.2023.csv A2")),
                new Case(
                        "nothing to report",
                        BM06,
                        Spoiled.sheet(0, SpoiledSamplesTests::nothingToReport),
                        "ACCEPTED",
                        null,
                        true,
                        List.of("+ blocking register-does-not-tie TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D8")),
                new Case(
                        "password",
                        BM07,
                        Spoiled::locked,
                        "UNREADABLE",
                        null,
                        true,
                        List.of(
                                "+ error file-encrypted TDC - TDC/BM07 Công bố hợp chuẩn, hợp quy T12.2023.xlsx -",
                                UNLISTED)),
                new Case(
                        "half copied",
                        BM06,
                        Spoiled::half,
                        "UNREADABLE",
                        null,
                        true,
                        List.of("+ error file-unreadable TTUD - TTUD/BM06 Sổ thử nghiệm T12.2023.xlsx -")));
    }

    @Test
    void returnsWhatUnitsMayNotSend() throws Exception {
        Path good = TestHome.SAMPLES.resolve(TestHome.DECEMBER).resolve("TTRA/Thanh tra, kiểm tra T12.2023.xlsx");
        Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
        try (TestHome home = december("strangers")) {
            home.drop(pdf, "TTUD/Báo cáo quét T12.2023.pdf", TestHome.SAVED);
            home.drop(good, "QLKH/Thanh tra T12.2023.xlsx", TestHome.SAVED);
            home.drop(good, "PHÒNG LẠ/Thanh tra T12.2023.xlsx", TestHome.SAVED);
            RunReport report = home.run(TestHome.DECEMBER);

            Result result = home.result(TestHome.DECEMBER);
            assertThat(report.needsPeople()).isTrue();
            assertThat(changes(result.findings()))
                    .containsExactlyInAnyOrder(
                            "+ error file-type-unsupported TTUD - TTUD/Báo cáo quét T12.2023.pdf -",
                            "+ error form-not-expected QLKH BM10 QLKH/Thanh tra T12.2023.xlsx -",
                            "+ error unit-unknown - - PHÒNG LẠ/Thanh tra T12.2023.xlsx -");
            assertThat(result.shown()).isEqualTo(cleanFigures);
            assertThat(home.root().resolve("answers/_unknown/2023-12")).isNotEmptyDirectory();
        }
    }

    @Test
    void namesEveryFormThatIsMissingOnceItIsDue() throws Exception {
        try (TestHome home = december("missing")) {
            Files.delete(home.root().resolve("inbox").resolve("TTRA/Thanh tra, kiểm tra T12.2023.xlsx"));
            assertThat(home.run(TestHome.DECEMBER).needsPeople()).isFalse();
            assertThat(changes(home.result(TestHome.DECEMBER).findings()))
                    .noneMatch(f -> f.contains("submission-missing"));

            home.clock().set(TestHome.PAST_DUE);
            assertThat(home.run(TestHome.DECEMBER).needsPeople()).isTrue();
            assertThat(changes(home.result(TestHome.DECEMBER).findings()))
                    .contains("+ blocking submission-missing TTRA BM10 - -");
            assertThat(home.result(TestHome.DECEMBER)
                            .figure("TTRA-01.period")
                            .get("value")
                            .isNull())
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> findsExactlyWhatIsWrong() {
        return cases().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
    }

    /** Without the form of its indicators a unit's sentences lack the figures that they carry. */
    private static List<String> withoutIndicators(String why) {
        String narrative = "+ warning carried-figure-missing TTUD BM04 TTUD/BM04 Thuyết minh TTƯD T12.2023.xlsx ";
        return List.of(
                why,
                narrative + "C7",
                narrative + "C10",
                narrative + "C11",
                narrative + "C12",
                "+ warning figure-outlier TTUD BM05 - -",
                "- warning figure-outlier TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D9");
    }

    private static void loseTask(Sheet sheet) {
        Spoiled.withoutRow(13)
                .andThen(Spoiled.text("A10", "II"))
                .andThen(Spoiled.text("B10", "ĐANG THỰC HIỆN: 06"))
                .accept(sheet);
    }

    private static void nothingToReport(Sheet sheet) {
        for (int row = 7; row <= 51; row++) {
            sheet.removeRow(sheet.getRow(row));
        }
        Spoiled.blank("C7").accept(sheet);
        Spoiled.text("B7", "Không phát sinh").accept(sheet);
        for (String cell : List.of("A7", "D7", "E7", "F7", "G7")) {
            Spoiled.blank(cell).accept(sheet);
        }
    }

    private static void check(Case spoiled) throws Exception {
        try (TestHome home = without(spoiled.file()).copy(place(spoiled.name()))) {
            Path good = TestHome.SAMPLES.resolve(TestHome.DECEMBER).resolve(spoiled.file());
            Path bad = folder.resolve("bad");
            spoiled.spoiling().spoil(good, bad);
            home.drop(bad, spoiled.file(), TestHome.SAVED);
            RunReport report = home.run(TestHome.DECEMBER);

            Result result = home.result(TestHome.DECEMBER);
            JsonNode submission = result.submission(spoiled.file());
            assertThat(changes(result.findings())).containsExactlyInAnyOrderElementsOf(spoiled.changes());
            assertThat(submission.get("verdict").asString()).isEqualTo(spoiled.verdict());
            assertThat(report.needsPeople()).isEqualTo(spoiled.act());
            RowCounter.of(home, submission.get("id").asString()).agreesWith(submission.get("rows"));
            Path answer = home.root().resolve(submission.get("answer").asString());
            if (spoiled.cell() == null) {
                assertThat(answer).exists();
            } else {
                assertMarked(answer, spoiled.cell());
            }
            correct(home, good, spoiled);
        }
    }

    /**
     * The good file under the same name takes the bad one's place, and nothing of that is left but the trace. What the
     * database says is compared, as a day's round leaves it: that documents say the same is shown by every other run here.
     */
    private static void correct(TestHome home, Path good, Case spoiled) throws Exception {
        home.drop(good, spoiled.file(), TestHome.SAVED.plus(Duration.ofMinutes(30)));
        RunReport report = home.answer(TestHome.DECEMBER);
        Reconciled now = Reconciled.of(home, TestHome.DECEMBER);
        assertThat(now.shown()).isEqualTo(cleanFigures);
        assertThat(changes(now.findings()).stream().filter(f -> !f.contains(" replacement-shrinks ")))
                .isEmpty();
        assertThat(now.verdict(spoiled.file())).startsWith("ACCEPTED");
        assertThat(report.needsPeople()).isFalse();
    }

    private static void assertMarked(Path answer, String place) throws IOException {
        String[] parts = place.split("!");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(answer))) {
            CellReference reference = new CellReference(parts[1]);
            XSSFCell cell =
                    workbook.getSheet(parts[0]).getRow(reference.getRow()).getCell(reference.getCol());
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(cell.getCellComment()).isNotNull();
        }
    }

    private static List<String> changes(List<String> findings) {
        List<String> changes = new ArrayList<>();
        List<String> left = new ArrayList<>(cleanFindings);
        for (String finding : findings) {
            if (!left.remove(finding)) {
                changes.add("+ " + finding);
            }
        }
        left.forEach(finding -> changes.add("- " + finding));
        return changes;
    }

    private static TestHome december(String name) throws Exception {
        TestHome home = november.copy(place(name));
        home.dropMonth(TestHome.DECEMBER);
        return home;
    }

    /** The other files come the day before, once for all cases of a file: they are what no case is about. */
    private static TestHome without(String file) throws Exception {
        TestHome known = WITHOUT.get(file);
        if (known != null) {
            return known;
        }
        TestHome home = december("without-" + WITHOUT.size());
        WITHOUT.put(file, home);
        Files.delete(home.root().resolve("inbox").resolve(file));
        assertThat(home.answer(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.COMPLETED);
        return home;
    }

    private static Path place(String name) {
        return folder.resolve(november.root().getFileName() + "-" + name);
    }
}
