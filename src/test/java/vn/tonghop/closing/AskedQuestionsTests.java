package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.finding.Severity;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestForms;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness.State;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compiled.FigureExplanation;
import vn.tonghop.report.compiled.FigureExplanations;
import vn.tonghop.report.compiled.FigureExplanations.Known;
import vn.tonghop.report.compiled.FindingQuery;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.Language;

/** What people ask of a month, as it is answered before anything is printed. */
class AskedQuestionsTests {

    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2023-10");
    private static final ReportingPeriod SEPTEMBER = ReportingPeriod.parse("2023-09");

    @TempDir
    private Path folder;

    private DecidingHome home;

    @BeforeEach
    void sendsOneForm() throws Exception {
        home = new DecidingHome(folder.resolve("home"));
        home.drop("TTUD/BM01 a.csv", TestForms.instruments("10/2023", 100, 6355))
                .run("2023-10");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void howAMonthStands() throws Exception {
        PeriodStatus status = status();
        assertThat(status.state()).isEqualTo(PeriodState.OPEN);
        assertThat(status.completeness())
                .filteredOn(line -> line.unit().equals("TTUD"))
                .extracting(line -> line.form() + " " + line.state())
                .containsExactly("BM01 LATE", "BM05 MISSING", "BM06 MISSING", "BM04 MISSING");
        assertThat(status.isClosable()).isFalse();
        assertThat(status.isSilent()).isFalse();
        assertThat(status.needsPeople()).isTrue();
        assertThat(status.stale()).isFalse();

        home.get(Closings.class).submit(OCTOBER, DecidingHome.BY);
        home.drop("TTUD/BM01 b.csv", TestForms.instruments("10/2023", 110, 6365))
                .run("2023-10");
        assertThat(status().state()).isEqualTo(PeriodState.SUBMITTED);
        assertThat(status().held())
                .singleElement()
                .satisfies(held -> assertThat(held.figures())
                        .containsExactly("TTUD-02.cumulative 6355 → 6365", "TTUD-02.period 100 → 110"));
    }

    @Test
    void whetherAnybodyHasSentAnything() {
        PeriodStatus september = home.get(PeriodStatuses.class).of(SEPTEMBER);
        assertThat(september.isSilent()).isTrue();
        assertThat(september.reasons())
                .extracting(reason -> reason.told().key())
                .containsExactly("status.reason.not-compiled");
        assertThat(september.completeness())
                .allMatch(line -> line.state() == (line.required() ? State.MISSING : State.AWAITED));
    }

    @Test
    void whereAFigureComesFrom() {
        FigureExplanations explanations = home.get(FigureExplanations.class);
        FigureExplanation one = Objects.requireNonNull(explanations
                .find("TTUD-02.cumulative", List.of(SEPTEMBER, OCTOBER), Language.VI)
                .one());
        assertThat(one.period()).isEqualTo("2023-10");
        assertThat(one.figure().shown()).isEqualTo("6.355");
        assertThat(one.figure().evidence())
                .extracting(source -> source.title().key() + " " + source.told() + " " + source.place())
                .containsExactly("role.value 6.355 TTUD/BM01 a.csv · D3", "role.period 100 TTUD/BM01 a.csv · C3");

        assertThat(explanations.find("TTUD-02", List.of(OCTOBER), Language.VI).several())
                .extracting(Known::id)
                .contains("TTUD-02.period", "TTUD-02.cumulative")
                .allMatch(id -> id.startsWith("TTUD-02"));
        FigureExplanations.Found none = explanations.find("nobody", List.of(OCTOBER), Language.VI);
        assertThat(none.one()).isNull();
        assertThat(none.several()).isEmpty();
    }

    @Test
    void whichFindingsAreOpen() throws Exception {
        CompiledPeriods compiled = home.get(CompiledPeriods.class);
        FindingQuery query = new FindingQuery("TTUD", Severity.BLOCKING, "open", "opening-balance-missing");
        List<FindingLine> open = compiled.findings(List.of(SEPTEMBER, OCTOBER), query);
        assertThat(open)
                .allMatch(FindingLine::needsPeople)
                .extracting(FindingLine::place)
                .containsExactly("TTUD · BM01 · TTUD/BM01 a.csv · D3", "TTUD · BM06");
        home.get(Waivers.class).accept(open.get(0).id(), DecidingHome.REASON, DecidingHome.BY);
        assertThat(compiled.findings(List.of(OCTOBER), query)).hasSize(1);
        assertThat(compiled.findings(
                        List.of(OCTOBER), new FindingQuery("TTUD", null, "accepted", "opening-balance-missing")))
                .singleElement()
                .matches(finding -> !finding.needsPeople());
    }

    private PeriodStatus status() {
        return home.get(PeriodStatuses.class).of(OCTOBER);
    }
}
