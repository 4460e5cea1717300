package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestForms;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;

/** What arrives for a month that waits for its signature: it is held and listed, and the candidate stays what it was. */
class FrozenCandidateTests {

    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2023-10");
    private static final String GOOD = TestForms.instruments("10/2023", 100, 6355);
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    static Stream<Arguments> arrivals() {
        String wrong = GOOD.replace("100", "một trăm");
        String other = TestForms.instruments("10/2023", 110, 6365);
        return Stream.of(
                Arguments.of("a duplicate", "TTUD/BM01 a.csv", text(GOOD)),
                Arguments.of("a duplicate under another name", "TTUD/lai.csv", text(GOOD)),
                Arguments.of("a PDF", "TTUD/BM01.pdf", PDF),
                Arguments.of("a file that is no form", "TTUD/ghi chú.csv", text("a,b\n1,2\n")),
                Arguments.of("a form that is returned", "TTUD/sua.csv", text(wrong)),
                Arguments.of("a form without a column", "TTUD/thieu.csv", text(GOOD.replace("Lũy kế", "Cột khác"))),
                Arguments.of("a form of other figures", "TTUD/moi.csv", text(other)),
                Arguments.of("a check only", "TTUD/KIEM-TRA/thu.csv", text(other)),
                Arguments.of("a check only that is wrong", "TTUD/KIEM-TRA/sai.csv", text(wrong)),
                Arguments.of("a file of no unit", "ai do.csv", text(GOOD)),
                Arguments.of("a form of another month", "TTUD/11.csv", text(november())));
    }

    private static String november() {
        return TestForms.instruments("11/2023", 702, 7057);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("arrivals")
    void staysWhateverArrives(String what, String path, byte[] bytes) throws Exception {
        try (DecidingHome home = submitted(TestDatabase.EMBEDDED)) {
            Map<String, String> candidate = home.documents();
            home.drop(path, bytes).run(null);
            assertThat(home.documents()).as(what).containsAllEntriesOf(candidate);
            assertClosesAsSubmitted(home);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void staysWhereAllOfThatArrivesAtOnce(TestDatabase database) throws Exception {
        try (DecidingHome home = submitted(database)) {
            for (Arguments arrival : arrivals().toList()) {
                home.drop(String.valueOf(arrival.get()[1]), (byte[]) arrival.get()[2]);
            }
            home.run(null);
            assertClosesAsSubmitted(home);
        }
    }

    private static void assertClosesAsSubmitted(DecidingHome home) throws IOException {
        assertThat(home.get(PeriodDesk.class).state(OCTOBER)).isEqualTo(PeriodState.SUBMITTED);
        assertThat(home.get(Closability.class).look(OCTOBER).reasons()).isEmpty();
        assertThat(home.close("2023-10")).isEqualTo(Decision.done());
        assertThat(home.figure("2023-10", "TTUD-02.period")).isEqualTo("100");
        assertThat(home.get(PeriodDesk.class).openBlocking(OCTOBER)).isEmpty();
        assertThat(Objects.requireNonNull(home.get(IssuedSetVerifier.class).verify(OCTOBER))
                        .differences())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void owesACorrectionThatWasReturnedOnceItIsOpenedAgain(TestDatabase database) throws Exception {
        try (DecidingHome home = submitted(database)) {
            home.drop("TTUD/sua.csv", GOOD.replace("100", "một trăm")).run(null);
            assertThat(home.open("2023-10", "correction-pending")).isEmpty();
            home.get(Closings.class).reopen(OCTOBER, DecidingHome.REASON, DecidingHome.BY);
            home.run("2023-10");
            assertThat(home.open("2023-10", "correction-pending")).hasSize(1);
            assertThat(home.close("2023-10").messageKey()).isEqualTo("close.blocking");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isRefusedByStatusAndCloseAlikeWhereItsFiguresRestOnSomethingElse(TestDatabase database) throws Exception {
        try (DecidingHome home = submitted(database)) {
            home.jdbc().update("update form_result set version_no = 7 where counting = true and period = '2023-10'");
            List<Closability.Reason> reasons =
                    home.get(Closability.class).look(OCTOBER).reasons();
            assertThat(reasons)
                    .extracting(reason -> reason.told().key())
                    .containsExactly("status.reason.candidate-changed");
            assertThat(home.close("2023-10")).isEqualTo(reasons.get(0).refusal());
        }
    }

    /** The due date passes without a run: what was awaited is missing, for both. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void asksWhatCloseAsksWhereTimeHasPassedSinceTheLastRun(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.at("2023-10-14T18:00:00Z").drop("TTUD/BM01 a.csv", GOOD).acceptAll("2023-10");
            assertThat(keys(home)).containsExactly("status.reason.awaited");
            home.at("2023-12-20T08:00:00Z");
            assertThat(keys(home)).containsExactly("status.reason.blocking", "status.reason.missing");
            Closability.Standing standing = home.get(Closability.class).look(OCTOBER);
            assertThat(standing.blocking()).isPositive();
            assertThat(standing.reasons().get(0).told().values())
                    .containsEntry("count", String.valueOf(standing.blocking()));
            Decision refused =
                    home.get(Closability.class).look(OCTOBER).reasons().get(0).refusal();
            assertThat(home.close("2023-10")).isEqualTo(refused);
        }
    }

    private static List<String> keys(DecidingHome home) {
        return home.get(Closability.class).look(OCTOBER).reasons().stream()
                .map(reason -> reason.told().key())
                .toList();
    }

    private DecidingHome submitted(TestDatabase database) throws Exception {
        DecidingHome home = new DecidingHome(folder.resolve("home"), database);
        home.drop("TTUD/BM01 a.csv", GOOD).acceptAll("2023-10").run("2023-10");
        assertThat(home.get(Closings.class).submit(OCTOBER, DecidingHome.BY)).isEqualTo(Decision.done());
        return home;
    }
}
