package vn.tonghop.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.RegisterFeed.Measure;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.period.ReportingPeriod;

class BuiltInCatalogueTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final LocalDate CUTOFF = LocalDate.of(2023, 12, 14);

    @Test
    void expectsOfEveryUnitWhatItSends() {
        assertThat(CATALOGUE.units())
                .extracting(ReportingUnit::code)
                .containsExactly("VP", "QLKH", "QLCN", "TTUD", "TDC", "CSSHTT", "TTRA");
        assertThat(sends("TDC")).containsExactly("BM01", "BM07", "BM08", "BM09", "BM04");
        assertThat(sends("TTUD")).containsExactly("BM01", "BM05", "BM06", "BM04");
        assertThat(CATALOGUE.unit("VP").orElseThrow().sends())
                .contains(new ReportingUnit.ExpectedForm("BM13", false))
                .filteredOn(ReportingUnit.ExpectedForm::required)
                .extracting(ReportingUnit.ExpectedForm::form)
                .containsExactly("BM02", "BM03", "BM04");
    }

    private static List<String> sends(String unit) {
        return CATALOGUE.unit(unit).orElseThrow().sends().stream()
                .map(ReportingUnit.ExpectedForm::form)
                .toList();
    }

    @Test
    void knowsUnitsByTheNamesOfTheirFolders() {
        assertThat(List.of("TDC", "tđc", "Chi cục TĐC", "CHI CUC TIEU CHUAN DO LUONG CHAT LUONG"))
                .allSatisfy(folder -> assertThat(unitNamed(folder)).isEqualTo("TDC"));
        assertThat(unitNamed("CS & SHTT")).isEqualTo("CSSHTT");
        assertThat(unitNamed("Thanh tra Sở")).isEqualTo("TTRA");
        assertThat(CATALOGUE.unitNamed("Phòng Không Có")).isEmpty();
    }

    private static String unitNamed(String folder) {
        return CATALOGUE.unitNamed(folder).orElseThrow().code();
    }

    @Test
    void knowsThePlansOf2023() {
        assertThat(plan("TTUD-01")).isEqualByComparingTo("700");
        assertThat(plan("TTUD-02")).isEqualByComparingTo("10000");
        assertThat(CATALOGUE.indicators().stream().filter(i -> !i.plans().isEmpty()))
                .hasSize(2);
        assertThat(CATALOGUE.indicator("TTUD-01").orElseThrow().plan(2024, LocalDate.of(2024, 1, 14)))
                .isEmpty();
    }

    private static BigDecimal plan(String code) {
        return CATALOGUE
                .indicator(code)
                .orElseThrow()
                .plan(2023, CUTOFF)
                .orElseThrow()
                .value();
    }

    @Test
    void cumulatesOnlyWhatTheReportCumulates() {
        assertThat(CATALOGUE.indicators().stream().filter(Indicator::cumulates))
                .extracting(Indicator::code)
                .containsExactly("TTUD-01", "TTUD-02", "TDC-01", "TDC-02");
    }

    @Test
    void countsIndicatorsFromRegisters() {
        RegisterFeed verified = feed("TTUD-02");
        assertThat(verified.form()).isEqualTo("BM05");
        assertThat(verified.measure()).isEqualTo(Measure.QUANTITY);
        assertThat(verified.dateField()).isEqualTo(RegisterField.ENTRY_DATE);
        assertThat(verified.where()).containsEntry(RegisterField.OUTCOME, List.of("Đạt"));
        RegisterFeed appraised = feed("TDC-02");
        assertThat(appraised.dateField()).isEqualTo(RegisterField.CLOSING_DATE);
        assertThat(CATALOGUE.indicators().stream().filter(i -> i.feed() == null).map(Indicator::unit))
                .as("only units that send BM01 state figures without a register")
                .containsOnly("TTUD", "TDC");
    }

    private static RegisterFeed feed(String indicator) {
        return requireNonNull(CATALOGUE.indicator(indicator).orElseThrow().feed());
    }

    @Test
    void readsTheColumnsOfTheContract() {
        assertThat(CATALOGUE.forms())
                .extracting(DataForm::code)
                .hasSize(13)
                .startsWith("BM01")
                .endsWith("BM13");
        DataForm verification = CATALOGUE.form("BM05").orElseThrow();
        assertThat(verification.columns().stream().filter(FormColumn::required))
                .extracting(FormColumn::label)
                .containsExactly("Ngày", "Loại phương tiện đo", "Kết quả");
        assertThat(verification.column("quantity").orElseThrow().blank()).isEqualTo(FormColumn.Blank.ONE);
        assertThat(CATALOGUE
                        .form("BM08")
                        .orElseThrow()
                        .column("amount")
                        .orElseThrow()
                        .scaled())
                .isTrue();
        assertThat(CATALOGUE.form("BM09").orElseThrow().windowColumn()).containsExactly("entry-date", "closing-date");
        assertThat(CATALOGUE.forms().stream().filter(DataForm::oneErrorReturns))
                .extracting(DataForm::code)
                .containsExactly("BM01", "BM02", "BM13");
    }

    @Test
    void recognisesHeadersAsClerksWriteThem() {
        DataForm indicators = CATALOGUE.form("BM01").orElseThrow();
        assertThat(List.of("TRONG KỲ", "Kết quả thực hiện\nTrong kỳ", "Thực hiện trong tháng"))
                .allSatisfy(header -> assertThat(
                                indicators.column("period").orElseThrow().isNamed(Folding.fold(header)))
                        .isTrue());
    }

    @Test
    void awaitsDecember2023OnFridayTheFifteenth() {
        assertThat(CATALOGUE.calendar().dueDate(ReportingPeriod.parse("2023-12")))
                .isEqualTo(LocalDate.of(2023, 12, 15));
        assertThat(CATALOGUE.calendar().isWorkingDay(LocalDate.of(2024, 2, 12)))
                .as("Tết")
                .isFalse();
        assertThat(CATALOGUE.calendars()).containsOnlyKeys("ADMIN", "CALENDAR");
    }

    @Test
    void setsChecksAsTheContractDoes() {
        CheckRule outlier = CATALOGUE.check(FindingCode.FIGURE_OUTLIER);
        assertThat(outlier.parameter("factor", BigDecimal.ZERO)).isEqualByComparingTo("3");
        assertThat(outlier.parameter("minimum-months", BigDecimal.ZERO)).isEqualByComparingTo("3");
        assertThat(FindingCode.values())
                .allSatisfy(c ->
                        assertThat(CATALOGUE.check(c).severity()).as(c.slug()).isEqualTo(c.defaultSeverity()));
        assertThat(CATALOGUE.check(FindingCode.REPLACEMENT_SHRINKS).severity()).isEqualTo(Severity.BLOCKING);
    }

    @Test
    void printsEveryFigureInTheMainReport() {
        Set<String> printed = CATALOGUE
                .reports()
                .get(0)
                .sections()
                .flatMap(s -> s.content().stream())
                .filter(ReportOutline.Content.Sentence.class::isInstance)
                .map(c -> ((ReportOutline.Content.Sentence) c).text())
                .flatMap(text -> Placeholders.in(text).stream())
                .collect(Collectors.toSet());
        assertThat(printed).containsAll(CATALOGUE.figureIds());
    }

    @Test
    void keepsFiguresInSightWhileAConditionFails() {
        assertThat(CATALOGUE.reports().get(0).sections().flatMap(s -> s.content().stream()))
                .filteredOn(c -> c instanceof ReportOutline.Content.Sentence s
                        && !s.when().isEmpty()
                        && s.when().stream().noneMatch(w -> w.endsWith("present")))
                .isNotEmpty()
                .allSatisfy(c -> {
                    ReportOutline.Content.Sentence sentence = (ReportOutline.Content.Sentence) c;
                    assertThat(Placeholders.in(requireNonNull(sentence.otherwise())))
                            .containsAll(Placeholders.in(sentence.text()));
                });
    }

    @Test
    void holdsTheOutlineOfTheReport() {
        ReportOutline report = CATALOGUE.reports().get(0);
        assertThat(report.sections())
                .extracting(ReportOutline.Section::code)
                .contains("I.I", "I.II", "I.III.1.2", "I.III.5.1", "I.III.7", "II.1.1", "II.4", "II.7");
        assertThat(requireNonNull(report.annex()).columns())
                .extracting(ReportOutline.AnnexOutline.Column::label)
                .containsExactly(
                        "TT",
                        "Số/Ký hiệu VBCĐ",
                        "Nội dung công việc",
                        "Thời hạn",
                        "Ngày hoàn thành",
                        "Tiến độ",
                        "Kết quả xử lý");
        assertThat(report.signature().lines()).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(report.recipients()).noneMatch(line -> line.contains("@")).endsWith("Lưu: VT, VP");
    }
}
