package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestForms;

/** What becomes of the files that are sent for one slot. */
class SubmissionLifeTests {

    private static final String A = "TTUD/BM01 a.csv";
    private static final String B = "TTUD/BM01 b.csv";
    private static final String PERIOD = "2023-11";
    private static final String FIGURE = "TTUD-02.period";

    private DecidingHome home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        home = new DecidingHome(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void laterFormTakesThePlaceOfTheOneBefore() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 703, 7058)).answer(PERIOD);
        assertThat(home.verdicts()).containsExactly(A + " SUPERSEDED", B + " ACCEPTED_WITH_WARNINGS");
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("703");
    }

    @Test
    void withdrawnFileGivesItsPlaceBackAtOnceAndNeverReturns() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 703, 7058)).answer(PERIOD);
        Decision decision =
                home.get(Withdrawals.class).withdraw(home.submission(B), DecidingHome.REASON, DecidingHome.BY);
        assertThat(decision.isDone()).isTrue();
        assertThat(home.verdicts()).containsExactly(A + " ACCEPTED", B + " RETURNED");
        assertThat(home.open(PERIOD, "submission-withdrawn")).hasSize(1);
        home.answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
        assertThat(home.open(PERIOD, "correction-pending")).isEmpty();
        assertThat(answer(B)).contains("\"verdict\" : \"ACCEPTED_WITH_WARNINGS\"", "\"update\"", "RETURNED");
        home.answer(null);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
    }

    @Test
    void bytesOfAWithdrawnFileAreJudgedAnew() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        home.get(Withdrawals.class).withdraw(home.submission(A), DecidingHome.REASON, DecidingHome.BY);
        home.answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("null");
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
    }

    @Test
    void refusesToWithdrawWhatDoesNotCount() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 703, 7058)).answer(PERIOD);
        Withdrawals withdrawals = home.get(Withdrawals.class);
        assertThat(withdrawals
                        .withdraw(home.submission(A), DecidingHome.REASON, DecidingHome.BY)
                        .messageKey())
                .isEqualTo("withdraw.not-counted");
        assertThat(withdrawals
                        .withdraw("000000000000", DecidingHome.REASON, DecidingHome.BY)
                        .isUnknown())
                .isTrue();
    }

    @Test
    void oldFormStandsWhileItsCorrectionIsReturned() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        home.drop(B, TestForms.damaged("11/2023")).answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
        assertThat(home.open(PERIOD, "correction-pending")).hasSize(1);
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        assertThat(home.verdicts()).containsExactly(A + " ACCEPTED_WITH_WARNINGS", B + " RETURNED", A + " DUPLICATE");
        assertThat(home.open(PERIOD, "correction-pending")).isEmpty();
    }

    @Test
    void asksAboutIndicatorsThatAReplacementDrops() throws Exception {
        home.drop(A, TestForms.twoIndicators("11/2023", 52, 702)).answer(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 702, 702)).answer(PERIOD);
        assertThat(home.open(PERIOD, "replacement-shrinks")).containsExactly("=TTUD-01");
        home.acceptAll(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 703, 703)).answer(PERIOD);
        assertThat(home.open(PERIOD, "replacement-shrinks"))
                .as("what was accepted holds for the file that was sent again")
                .isEmpty();
        home.drop(A, TestForms.twoIndicators("11/2023", 52, 704)).answer(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 704, 704)).answer(PERIOD);
        assertThat(home.figure(PERIOD, "TTUD-01.period")).isEqualTo("null");
    }

    @Test
    void ordersTwoFilesOfOneRunByTheTimeTheyWereSaved() throws Exception {
        home.drop(B, TestForms.instruments("11/2023", 702, 7057), Instant.parse("2023-11-20T01:00:00Z"))
                .drop(A, TestForms.instruments("11/2023", 703, 7058), Instant.parse("2023-11-20T02:00:00Z"))
                .answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("703");
        assertThat(home.open(PERIOD, "submission-repeated")).hasSize(1);
    }

    @Test
    void checksWithoutCounting() throws Exception {
        home.drop("TTUD/KIEM-TRA/BM01.csv", TestForms.instruments("11/2023", 702, 7057))
                .answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("null");
        assertThat(answer("TTUD/KIEM-TRA/BM01.csv")).contains("ACCEPTED");
        home.drop("TTUD/KIEM-TRA/BM01.csv", TestForms.damaged("11/2023")).answer(PERIOD);
        assertThat(home.open(PERIOD, "number-unreadable")).isEmpty();
    }

    @Test
    void addsUpThePartsOfAUnit() throws Exception {
        home.drop("TTUD/Phòng 1/BM01.csv", TestForms.instruments("11/2023", 400, 4000))
                .drop("TTUD/Phòng 2/BM01.csv", TestForms.instruments("11/2023", 302, 3057))
                .answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
        assertThat(home.figure(PERIOD, "TTUD-02.cumulative")).isEqualTo("7057");
        home.drop("TTUD/Phòng 2/BM01.csv", TestForms.instruments("11/2023", 303, 3058))
                .answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("703");
    }

    @Test
    void addsUpPartsThatTheFilesNameThemselves() throws Exception {
        home.drop(A, TestForms.instrumentsOfPart("Phòng 1", "11/2023", 400, 4000))
                .drop(B, TestForms.instrumentsOfPart("Phòng 2", "11/2023", 302, 3057))
                .answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
        home.drop("TTUD/BM01 c.csv", TestForms.instrumentsOfPart("Phòng 2", "11/2023", 303, 3058))
                .answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("703");
        assertThat(home.verdicts()).contains(B + " SUPERSEDED").noneMatch((A + " SUPERSEDED")::equals);
    }

    @Test
    void lateMonthsKnowNothingOfWhatWasWithdrawnOrReturned() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).answer(PERIOD);
        home.drop(B, TestForms.instruments("11/2023", 912, 7267)).answer(PERIOD);
        home.get(Withdrawals.class).withdraw(home.submission(B), DecidingHome.REASON, DecidingHome.BY);
        home.drop("TTUD/BM01 c.csv", TestForms.damaged("11/2023")).answer(PERIOD);
        home.acceptAll(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
        assertThat(home.close(PERIOD).isDone()).isTrue();
        home.drop(A, TestForms.instruments("12/2023", 2239, 9296)).answer("2023-12");
        assertThat(home.open("2023-12", "cumulative-does-not-roll-forward")).isEmpty();
        assertThat(home.figure("2023-12", "TTUD-02.cumulative")).isEqualTo("9296");
        assertThat(home.figure(PERIOD, "TTUD-02.cumulative")).isEqualTo("7057");
    }

    @Test
    void returnedFirstFileGivesNoFigureAndIsNoNil() throws Exception {
        home.drop(A, TestForms.damaged("11/2023")).answer(PERIOD);
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("null");
        assertThat(home.figure(PERIOD, "TTUD-02.cumulative")).isEqualTo("null");
        assertThat(home.open(PERIOD, "correction-pending")).isEmpty();
    }

    @Test
    void takesNothingToReportForAFigureOfZero() throws Exception {
        home.drop("TTUD/BM06.csv", TestForms.nothingTested("11/2023")).answer(PERIOD);
        assertThat(home.verdicts()).containsExactly("TTUD/BM06.csv ACCEPTED_WITH_WARNINGS");
        assertThat(home.figure(PERIOD, "TTUD-01.period")).isEqualTo("0");
    }

    @Test
    void readsACorrectedAnswerLikeTheOriginal() throws Exception {
        String path = "TTUD/BM01.xlsx";
        home.drop(path, workbook(TestForms.damaged("11/2023"))).answer(PERIOD);
        assertThat(home.verdicts()).containsExactly(path + " RETURNED");
        home.drop(path, corrected(Files.readAllBytes(answered(path)), "nhiều lắm", 702))
                .answer(PERIOD);
        assertThat(home.verdicts()).containsExactly(path + " RETURNED", path + " ACCEPTED_WITH_WARNINGS");
        assertThat(home.figure(PERIOD, FIGURE)).isEqualTo("702");
        assertThat(home.figure(PERIOD, "TTUD-02.cumulative")).isEqualTo("7057");
        assertThat(home.jdbc()
                        .queryForList(
                                "select rows_loaded from form_result where submission_id = ?",
                                Integer.class,
                                home.submission(path)))
                .containsExactly(1);
    }

    @Test
    void warnsOfLastMonthsIndicatorsUnderANewDate() throws Exception {
        home.drop(A, TestForms.instruments("11/2023", 702, 7057)).acceptAll(PERIOD);
        home.close(PERIOD);
        home.drop(A, TestForms.instruments("12/2023", 702, 7057)).answer("2023-12");
        assertThat(home.open("2023-12", "submission-stale")).hasSize(1);
        home.drop(A, TestForms.instruments("12/2023", 2239, 9296)).answer("2023-12");
        assertThat(home.open("2023-12", "submission-stale")).isEmpty();
    }

    @Test
    void warnsOfLastMonthsTasksUnderANewDateUnlessAllAreOpenStill() throws Exception {
        home.drop("VP/BM02.csv", TestForms.task("11/2023", "")).answer(PERIOD);
        home.drop("VP/BM02.csv", TestForms.task("12/2023", "")).answer("2023-12");
        assertThat(home.open("2023-12", "submission-stale")).isEmpty();
        home.drop("VP/BM02.csv", TestForms.task("11/2023", "10/11/2023")).answer(PERIOD);
        home.drop("VP/BM02.csv", TestForms.task("12/2023", "10/11/2023")).answer("2023-12");
        assertThat(home.open("2023-12", "submission-stale")).hasSize(1);
    }

    /** The lines of a form as a workbook. */
    private static byte[] workbook(String lines) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("BM01");
            for (String line : lines.lines().toList()) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String text : line.split(",")) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** An answer as the unit corrects it: a figure in the place of what cannot be read, nothing else touched. */
    private static byte[] corrected(byte[] answer, String unreadable, int figure) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            for (Row row : workbook.getSheet("BM01")) {
                for (Cell cell : row) {
                    if (cell.toString().equals(unreadable)) {
                        assertThat(cell.getCellComment()).isNotNull();
                        cell.setCellValue((double) figure);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private Path answered(String path) {
        return home.path(String.valueOf(home.jdbc()
                .queryForObject(
                        "select answer_path from submission where id = ?", String.class, home.submission(path))));
    }

    private String answer(String path) throws IOException {
        String workbook = home.jdbc()
                .queryForObject("select answer_path from submission where id = ?", String.class, home.submission(path));
        return Files.readString(home.path(String.valueOf(workbook).replaceAll("\\.xlsx$", ".json")));
    }
}
