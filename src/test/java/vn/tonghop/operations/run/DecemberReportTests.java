package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.operations.Result;
import vn.tonghop.operations.RowCounter;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.NamedCount;

/** Both sample months through the whole pipeline: every figure, finding, row and document. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the tests of a database
class DecemberReportTests {

    private static final Pattern CODE = Pattern.compile("\\| `([^`]+)` \\|");
    private static final Pattern TAG = Pattern.compile("<w:tag w:val=\"([^\"]+)\"");

    /** Identifier, value, as printed, unit of measure, origin. */
    private static final String DECEMBER = """
        tasks.total | 9 | 09 | nhiệm vụ | computed
        tasks.completed | 2 | 02 | nhiệm vụ | computed
        tasks.completed-late | 0 | 0 | nhiệm vụ | computed
        tasks.in-progress | 7 | 07 | nhiệm vụ | computed
        tasks.overdue | 0 | 0 | nhiệm vụ | computed
        tasks.not-started | 0 | 0 | nhiệm vụ | computed
        VP-01.period | 46 | 46 | văn bản | register
        VP-02.period | 6 | 6 | văn bản | register
        VP-03.period | 18 | 18 | văn bản | register
        VP-04.period | 3 | 3 | văn bản | register
        QLKH-01.period | 1 | 1 | nhiệm vụ | register
        QLKH-02.period | 1 | 1 | nhiệm vụ | register
        QLKH-03.period | 1 | 1 | nhiệm vụ | register
        QLKH-04.period | 3 | 03 | dự án | register
        QLKH-05.period | 4 | 04 | nhiệm vụ | register
        QLKH-06.period | 1 | 01 | đề tài | register
        QLKH-07.period | 2 | 02 | nhiệm vụ | register
        QLCN-01.period | 1 | 1 | dự án | register
        QLCN-02.period | 3 | 3 | trạm | register
        QLCN-03.period | 3 | 03 | đơn vị | register
        QLCN-04.period | 1 | 1 | hội nghị | register
        TTUD-01.period | 60 | 60 | mẫu | reported
        TTUD-01.cumulative | 663 | 663 | mẫu | reported
        TTUD-01.plan | 700 | 700 | mẫu | catalogue
        TTUD-01.percent | 94.7 | 94,7 | % | computed
        TTUD-02.period | 2239 | 2.239 | PTĐ | reported
        TTUD-02.cumulative | 9296 | 9.296 | PTĐ | reported
        TTUD-02.plan | 10000 | 10.000 | PTĐ | catalogue
        TTUD-02.percent | 92.96 | 92,96 | % | computed
        TTUD-03.period | 3 | 3 | trang | reported
        TTUD-04.period | 2 | 02 | nhiệm vụ | reported
        TTUD-05.period | 2 | 2 | nhiệm vụ | reported
        TTUD-06.period | 2 | 02 | người | reported
        TTUD-07.period | 0 | 0 | cái | reported
        TTUD-08.period | 0 | 0 | cái | reported
        TTUD-09.period | 3 | 03 | cái | reported
        TTUD-10.period | 5 | 5 | ha | reported
        TTUD-11.period | 2 | 2 | nhiệm vụ | reported
        TDC-01.period | 21 | 21 | hồ sơ | reported
        TDC-01.cumulative | 271 | 271 | hồ sơ | reported
        TDC-02.period | 20 | 20 | hồ sơ | reported
        TDC-02.cumulative | 250 | 250 | hồ sơ | reported
        TDC-03.period | 21 | 21 | sản phẩm | reported
        TDC-04.period | 1 | 01 | hồ sơ | reported
        TDC-05.period | 120000000 | 120.000.000 | đồng | reported
        TDC-06.period | 167100000 | 167.100.000 | đồng | reported
        TDC-07.period | 20000000 | 20.000.000 | đồng | reported
        TDC-08.period | 10 | 10 | huyện | reported
        TDC-09.period | 5 | 5 | huyện | reported
        TDC-10.period | 14 | 14 | mẫu | reported
        TDC-11.period | 7 | 07 | mẫu | reported
        TDC-12.period | 9 | 09 | hồ sơ | reported
        TDC-13.period | 12 | 12 | sản phẩm | reported
        TDC-14.period | 9 | 09 | quyết định | reported
        TDC-15.period | 4 | 04 | hồ sơ | reported
        TDC-16.period | 4 | 04 | quyết định | reported
        TDC-17.period | 1 | 01 | hồ sơ | reported
        TDC-18.period | 1 | 01 | quyết định | reported
        TDC-19.period | 20 | 20 | TCVN | reported
        TDC-20.period | 2 | 02 | cơ sở | reported
        TDC-21.period | 10 | 10 | trường | reported
        TDC-22.period | 1 | 1 | số | reported
        CSSHTT-01.period | 20 | 20 | nhiệm vụ | register
        CSSHTT-02.period | 5 | 05 | sáng kiến | register
        CSSHTT-03.period | 5 | 05 | sáng kiến | register
        CSSHTT-04.period | 7 | 07 | hội đồng | register
        CSSHTT-05.period | 1 | 1 | dự án | register
        TTRA-01.period | 1 | 1 | kết luận | register
        """;

    /** Identifier, value, as printed. */
    private static final String NOVEMBER = """
        tasks.total | 9 | 09
        tasks.completed | 0 | 0
        tasks.completed-late | 0 | 0
        tasks.in-progress | 9 | 09
        tasks.overdue | 0 | 0
        tasks.not-started | 0 | 0
        VP-01.period | 6 | 6
        VP-02.period | 2 | 2
        VP-03.period | 2 | 2
        VP-04.period | 1 | 1
        QLKH-01.period | 0 | 0
        QLKH-02.period | 0 | 0
        QLKH-03.period | 1 | 1
        QLKH-04.period | 2 | 02
        QLKH-05.period | 3 | 03
        QLKH-06.period | 1 | 01
        QLKH-07.period | 1 | 01
        QLCN-01.period | 1 | 1
        QLCN-02.period | 2 | 2
        QLCN-03.period | 1 | 01
        QLCN-04.period | 0 | 0
        TTUD-01.period | 52 | 52
        TTUD-01.cumulative | 603 | 603
        TTUD-01.plan | 700 | 700
        TTUD-01.percent | 86.1 | 86,1
        TTUD-02.period | 702 | 702
        TTUD-02.cumulative | 7057 | 7.057
        TTUD-02.plan | 10000 | 10.000
        TTUD-02.percent | 70.57 | 70,57
        TTUD-03.period | 3 | 3
        TTUD-04.period | 1 | 01
        TTUD-05.period | 1 | 1
        TTUD-06.period | 0 | 0
        TTUD-07.period | 0 | 0
        TTUD-08.period | 0 | 0
        TTUD-09.period | 2 | 02
        TTUD-10.period | 4 | 4
        TTUD-11.period | 2 | 2
        TDC-01.period | 24 | 24
        TDC-01.cumulative | 250 | 250
        TDC-02.period | 23 | 23
        TDC-02.cumulative | 230 | 230
        TDC-03.period | 12 | 12
        TDC-04.period | 0 | 0
        TDC-05.period | 0 | 0
        TDC-06.period | 0 | 0
        TDC-07.period | 0 | 0
        TDC-08.period | 6 | 6
        TDC-09.period | 3 | 3
        TDC-10.period | 8 | 8
        TDC-11.period | 4 | 04
        TDC-12.period | 0 | 0
        TDC-13.period | 0 | 0
        TDC-14.period | 0 | 0
        TDC-15.period | 0 | 0
        TDC-16.period | 0 | 0
        TDC-17.period | 0 | 0
        TDC-18.period | 0 | 0
        TDC-19.period | 12 | 12
        TDC-20.period | 2 | 02
        TDC-21.period | 10 | 10
        TDC-22.period | 1 | 1
        CSSHTT-01.period | 0 | 0
        CSSHTT-02.period | 2 | 02
        CSSHTT-03.period | 2 | 02
        CSSHTT-04.period | 3 | 03
        CSSHTT-05.period | 0 | 0
        TTRA-01.period | 1 | 1
        """;

    private static final String DECEMBER_FINDINGS = """
        note task-due-before-next-cutoff VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls D12
        note task-due-before-next-cutoff VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls D14
        warning figure-equals-other-prior TDC BM01 TDC/Biểu 01 - Chi cục TĐC tháng 12.xlsx E9
        warning figure-outlier TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 12.xlsx D9
        warning task-completed-outside-period VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls E9
        warning task-timeliness-differs VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls F9
        warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls D11
        warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls D17
        """;

    private static final String NOVEMBER_FINDINGS = """
        blocking opening-balance-missing TDC BM01 TDC/Biểu 01 - Chi cục TĐC tháng 11.xlsx E8 accepted
        blocking opening-balance-missing TDC BM01 TDC/Biểu 01 - Chi cục TĐC tháng 11.xlsx E9 accepted
        blocking opening-balance-missing TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 11.xlsx E8 accepted
        blocking opening-balance-missing TTUD BM01 TTUD/Bieu 01 - Chi tieu thang 11.xlsx E9 accepted
        note task-due-before-next-cutoff VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T11.2023.xls D9
        warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T11.2023.xls D10
        warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T11.2023.xls D11
        warning task-without-deadline VP BM02 VP/Phụ lục nhiệm vụ UBND tỉnh giao T11.2023.xls D17
        """;

    /** File, verdict, and for each form rows read = structural + loaded + rejected + ignored. */
    private static final String DECEMBER_ROWS = """
        CSSHTT/BM04 CS&SHTT T12.2023.xlsx | ACCEPTED | BM04 24 = 10 + 14 + 0 + 0
        CSSHTT/Sổ theo dõi KHCN cơ sở, sáng kiến T12.2023.xlsx | ACCEPTED | BM11 48 = 10 + 38 + 0 + 0
        QLCN/Thuyết minh QLCN 12-2023.xlsx | ACCEPTED | BM04 22 = 10 + 12 + 0 + 0
        QLCN/ho_so_cap_phep_T12.2023.csv | ACCEPTED | BM12 9 = 1 + 8 + 0 + 0
        QLKH/BM04 QLKH thang 12.xlsx | ACCEPTED | BM04 26 = 10 + 16 + 0 + 0
        QLKH/Theo dõi đề tài, dự án tháng 12-2023.xlsx | ACCEPTED | BM11 23 = 10 + 13 + 0 + 0
        TDC/BM04 Chi cục TĐC T12.2023.xlsx | ACCEPTED | BM04 35 = 10 + 25 + 0 + 0
        TDC/BM07 Công bố hợp chuẩn, hợp quy T12.2023.xlsx | ACCEPTED | BM07 27 = 12 + 15 + 0 + 0
        TDC/BM08+BM09 Hỗ trợ và hồ sơ nhập khẩu 12-2023.xlsx | ACCEPTED | BM08 26 = 12 + 14 + 0 + 0; BM09 48 = 11 + 37 + 0 + 0
        TDC/Biểu 01 - Chi cục TĐC tháng 12.xlsx | ACCEPTED_WITH_WARNINGS | BM01 33 = 11 + 22 + 0 + 0
        TTRA/BM04 Thanh tra T12.2023.xlsx | ACCEPTED | BM04 16 = 10 + 6 + 0 + 0
        TTRA/Thanh tra, kiểm tra T12.2023.xlsx | ACCEPTED | BM10 12 = 10 + 2 + 0 + 0
        TTUD/BM04 Thuyết minh TTƯD T12.2023.xlsx | ACCEPTED | BM04 22 = 10 + 12 + 0 + 0
        TTUD/BM06 Sổ thử nghiệm T12.2023.xlsx | ACCEPTED | BM06 56 = 11 + 45 + 0 + 0
        TTUD/Bieu 01 - Chi tieu thang 12.xlsx | ACCEPTED_WITH_WARNINGS | BM01 22 = 11 + 11 + 0 + 0
        TTUD/so_kiem_dinh_T12.2023.csv | ACCEPTED | BM05 195 = 1 + 194 + 0 + 0
        VP/BM03 Văn bản ban hành T12.2023.xlsx | ACCEPTED | BM03 83 = 10 + 73 + 0 + 0
        VP/BM04 Thuyết minh - Văn phòng T12.2023.xlsx | ACCEPTED | BM04 21 = 10 + 11 + 0 + 0
        VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls | ACCEPTED_WITH_WARNINGS | BM02 22 = 13 + 9 + 0 + 0
        """;

    private static final String NOVEMBER_ROWS = """
        CSSHTT/BM04 CS&SHTT T11.2023.xlsx | ACCEPTED | BM04 13 = 10 + 3 + 0 + 0
        CSSHTT/Sổ theo dõi KHCN cơ sở, sáng kiến T11.2023.xlsx | ACCEPTED | BM11 18 = 10 + 8 + 0 + 0
        QLCN/Thuyết minh QLCN 11-2023.xlsx | ACCEPTED | BM04 13 = 10 + 3 + 0 + 0
        QLCN/ho_so_cap_phep_T11.2023.csv | ACCEPTED | BM12 6 = 1 + 5 + 0 + 0
        QLKH/BM04 QLKH thang 11.xlsx | ACCEPTED | BM04 14 = 10 + 4 + 0 + 0
        QLKH/Theo dõi đề tài, dự án tháng 11-2023.xlsx | ACCEPTED | BM11 18 = 10 + 8 + 0 + 0
        TDC/BM04 Chi cục TĐC T11.2023.xlsx | ACCEPTED | BM04 14 = 10 + 4 + 0 + 0
        TDC/BM07 Công bố hợp chuẩn, hợp quy T11.2023.xlsx | ACCEPTED | BM07 18 = 12 + 6 + 0 + 0
        TDC/BM08+BM09 Hỗ trợ và hồ sơ nhập khẩu 11-2023.xlsx | ACCEPTED | BM08 12 = 12 + 0 + 0 + 0; BM09 50 = 11 + 39 + 0 + 0
        TDC/Biểu 01 - Chi cục TĐC tháng 11.xlsx | ACCEPTED_WITH_WARNINGS | BM01 33 = 11 + 22 + 0 + 0
        TTRA/BM04 Thanh tra T11.2023.xlsx | ACCEPTED | BM04 13 = 10 + 3 + 0 + 0
        TTRA/Thanh tra, kiểm tra T11.2023.xlsx | ACCEPTED | BM10 12 = 10 + 2 + 0 + 0
        TTUD/BM04 Thuyết minh TTƯD T11.2023.xlsx | ACCEPTED | BM04 14 = 10 + 4 + 0 + 0
        TTUD/BM06 Sổ thử nghiệm T11.2023.xlsx | ACCEPTED | BM06 50 = 11 + 39 + 0 + 0
        TTUD/Bieu 01 - Chi tieu thang 11.xlsx | ACCEPTED_WITH_WARNINGS | BM01 22 = 11 + 11 + 0 + 0
        TTUD/so_kiem_dinh_T11.2023.csv | ACCEPTED | BM05 62 = 1 + 61 + 0 + 0
        VP/BM03 Văn bản ban hành T11.2023.xlsx | ACCEPTED | BM03 22 = 10 + 12 + 0 + 0
        VP/BM04 Thuyết minh - Văn phòng T11.2023.xlsx | ACCEPTED | BM04 14 = 10 + 4 + 0 + 0
        VP/Phụ lục nhiệm vụ UBND tỉnh giao T11.2023.xls | ACCEPTED_WITH_WARNINGS | BM02 22 = 13 + 9 + 0 + 0
        """;

    @TempDir
    private static Path folder;

    private static TestHome home;
    private static RunReport report;

    DecemberReportTests(TestDatabase database) {}

    @BeforeParameterizedClassInvocation
    static void compileBothMonths(TestDatabase database) throws Exception {
        home = TestHome.afterNovember(database, folder.resolve(database.name()));
        home.dropMonth(TestHome.DECEMBER);
        report = home.run(TestHome.DECEMBER);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (home != null) {
            home.close();
        }
    }

    @Test
    void printsEveryFigureOfDecember() throws IOException {
        assertThat(lines(
                        home.result(TestHome.DECEMBER),
                        "figures",
                        f -> String.join(
                                " | ",
                                id(f),
                                f.get("value").toString(),
                                shown(f),
                                f.get("unit").asString(),
                                f.get("origin").asString())))
                .isEqualTo(DECEMBER.strip());
    }

    @Test
    void printsEveryFigureOfNovember() throws IOException {
        assertThat(lines(
                        home.result(TestHome.NOVEMBER),
                        "figures",
                        f -> String.join(" | ", id(f), f.get("value").toString(), shown(f))))
                .isEqualTo(NOVEMBER.strip());
    }

    /** Some by units' own sentences, some by the outline's: none twice, none lost. */
    @Test
    void tellsEveryFigureOfTheReportOnce() throws IOException {
        List<String> told = figuresOfTheBody();
        assertThat(told).doesNotHaveDuplicates();
        Set<String> documented = CODE.matcher(Files.readString(Path.of("docs/figures.md")))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
        assertThat(told).containsExactlyInAnyOrderElementsOf(documented);
    }

    /** The ids in the tags of the report's figures, without its annex. */
    private static List<String> figuresOfTheBody() throws IOException {
        Path report = home.root().resolve("reports/2023-12/bao-cao-2023-12.docx");
        try (ZipFile file = new ZipFile(report.toFile());
                InputStream in = file.getInputStream(file.getEntry("word/document.xml"))) {
            String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return TAG.matcher(xml.substring(0, xml.indexOf(">Phụ lục<")))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
        }
    }

    @Test
    void listsTheRowsOfARegisterThatAddUpToTheirFigure() {
        Indicator declared =
                home.context().get(Catalogue.class).indicator("TDC-03").orElseThrow();
        List<NamedCount> rows = Objects.requireNonNull(home.context()
                .get(ReconciliationInputs.class)
                .registerList(ReportingPeriod.parse(TestHome.DECEMBER), declared));
        assertThat(rows).hasSize(14);
        assertThat(rows.stream().map(NamedCount::count).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("21");
    }

    @Test
    void namesTheCellsBehindACumulative() throws IOException {
        assertThat(home.result(TestHome.DECEMBER).evidence("TTUD-02.cumulative"))
                .containsExactly(
                        "TTUD/Bieu 01 - Chi tieu thang 12.xlsx Bieu 01 E9",
                        "TTUD/Bieu 01 - Chi tieu thang 11.xlsx Bieu 01 E9",
                        "TTUD/Bieu 01 - Chi tieu thang 12.xlsx Bieu 01 D9",
                        "TTUD/so_kiem_dinh_T12.2023.csv - E2:E195");
    }

    @Test
    void hashesTheFilesThatItCites() throws IOException {
        for (JsonNode figure : home.result(TestHome.DECEMBER).json().get("figures")) {
            for (JsonNode evidence : figure.get("evidence")) {
                String file = evidence.get("file").asString();
                String month = file.contains("11") ? TestHome.NOVEMBER : TestHome.DECEMBER;
                assertThat(evidence.get("sha256").asString())
                        .as(file)
                        .isEqualTo(
                                SafeFiles.sha256(TestHome.SAMPLES.resolve(month).resolve(file)));
            }
        }
    }

    @Test
    void findsWhatTheSamplesAreKnownFor() throws IOException {
        assertThat(String.join("\n", home.result(TestHome.DECEMBER).findings())).isEqualTo(DECEMBER_FINDINGS.strip());
        assertThat(String.join("\n", home.result(TestHome.NOVEMBER).findings())).isEqualTo(NOVEMBER_FINDINGS.strip());
    }

    @Test
    void accountsForEveryRow() throws IOException {
        assertThat(rows(TestHome.DECEMBER)).isEqualTo(DECEMBER_ROWS.strip());
        assertThat(rows(TestHome.NOVEMBER)).isEqualTo(NOVEMBER_ROWS.strip());
    }

    @Test
    void loadsAsManyRowsAsItSays() throws IOException {
        assertThat(home.count("select count(*) from staged_sheet where rows_read"
                        + " <> rows_structural + rows_loaded + rows_rejected + rows_ignored"))
                .isZero();
        for (String month : new String[] {TestHome.NOVEMBER, TestHome.DECEMBER}) {
            for (JsonNode submission : home.result(month).json().get("submissions")) {
                RowCounter.of(home, submission.get("id").asString()).agreesWith(submission.get("rows"));
            }
        }
    }

    @Test
    void receivesEveryRequiredFormInTime() throws IOException {
        String others = lines(
                        home.result(TestHome.DECEMBER),
                        "completeness",
                        c -> c.get("unit").asString() + " " + c.get("form").asString() + " " + c.get("required") + " "
                                + c.get("state").asString())
                .lines()
                .filter(l -> !l.endsWith(" true on-time"))
                .collect(Collectors.joining("\n"));
        assertThat(others).isEqualTo("VP BM13 false awaited");
        assertThat(home.result(TestHome.DECEMBER).json().get("completeness")).hasSize(21);
    }

    @Test
    void leavesNothingForPeopleToDo() {
        assertThat(report.status()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(report.verdicts()).isEqualTo(Map.of("ACCEPTED", 16, "ACCEPTED_WITH_WARNINGS", 3));
        assertThat(report.periods())
                .containsExactly(new RunReport.PeriodReport(
                        TestHome.DECEMBER, "open", 0, 6, "reports/2023-12/bao-cao-2023-12.docx", List.of()));
        assertThat(report.needsPeople()).isFalse();
    }

    @Test
    void listsItsDocumentsWithTheirHashes() throws IOException {
        JsonNode documents = home.result(TestHome.DECEMBER).json().get("documents");
        assertThat(documents.valueStream().map(d -> d.get("path").asString()))
                .contains(
                        "reports/2023-12/bao-cao-2023-12.docx",
                        "reports/2023-12/phu-luc-2023-12.xlsx",
                        "reports/2023-12/doi-soat-2023-12.xlsx");
        for (JsonNode document : documents) {
            Path path = home.root().resolve(document.get("path").asString());
            assertThat(SafeFiles.sha256(path)).isEqualTo(document.get("sha256").asString());
        }
    }

    @Test
    void answersEveryFileAndLeavesANote() throws IOException {
        for (JsonNode submission : home.result(TestHome.DECEMBER).json().get("submissions")) {
            Path answer = home.root().resolve(submission.get("answer").asString());
            assertThat(answer).exists();
            JsonNode entry = TestHome.read(Path.of(answer.toString().replaceFirst("xlsx$", "json")));
            assertThat(entry.get("id")).isEqualTo(submission.get("id"));
            assertThat(entry.get("verdict")).isEqualTo(submission.get("verdict"));
            Path dropped =
                    home.root().resolve("inbox").resolve(submission.get("file").asString());
            assertThat(dropped).doesNotExist();
            assertThat(dropped.resolveSibling(dropped.getFileName() + ".DA-NHAN.txt"))
                    .exists();
        }
    }

    private static String rows(String month) throws IOException {
        return lines(
                home.result(month),
                "submissions",
                s -> id(s, "file") + " | " + id(s, "verdict") + " | "
                        + s.get("forms")
                                .valueStream()
                                .map(DecemberReportTests::formRows)
                                .collect(Collectors.joining("; ")));
    }

    private static String formRows(JsonNode form) {
        JsonNode rows = form.get("rows");
        return "%s %s = %s + %s + %s + %s"
                .formatted(
                        id(form, "form"),
                        rows.get("read"),
                        rows.get("structural"),
                        rows.get("loaded"),
                        rows.get("rejected"),
                        rows.get("ignored"));
    }

    private static String lines(Result result, String array, Function<JsonNode, String> line) {
        return result.json().get(array).valueStream().map(line).collect(Collectors.joining("\n"));
    }

    private static String id(JsonNode node) {
        return id(node, "id");
    }

    private static String id(JsonNode node, String name) {
        return node.get(name).asString();
    }

    private static String shown(JsonNode figure) {
        return id(figure, "shown");
    }
}
