package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.Withdrawals;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.period.ReportingPeriod;

/**
 * Decisions about a December month that are killed in a process of their own, repeated, and compared with one that nobody
 * disturbed: every file, every row, and what was issued of November and December by {@code verify}.
 */
final class DecisionKills implements AutoCloseable {

    private static final String BY = "Chánh Văn phòng";
    private static final String REASON = "Đã đối chiếu với bản giấy";
    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse(TestHome.DECEMBER);
    private static final ReportingPeriod NOVEMBER = ReportingPeriod.parse(TestHome.NOVEMBER);

    private final TestDatabase database;
    private final Path folder;
    private final Map<Kind, Ready> ready = new EnumMap<>(Kind.class);
    private final Map<Kind, Undisturbed> undisturbed = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> milliseconds = new EnumMap<>(Kind.class);

    DecisionKills(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    /** A shut home in which a decision comes next, and what is typed for it. */
    private record Ready(TestHome home, List<String> typed) {}

    /** What a decision leaves that nobody disturbs, and the calls that it makes, where these can be counted. */
    private record Undisturbed(Outcome outcome, Map<String, Integer> calls) {}

    /** A decision that is killed. */
    enum Kind {
        ACCEPT,
        WITHDRAW,
        SUBMIT,
        CLOSE,
        REOPEN
    }

    /** What the decision is about, as it is typed. */
    private static List<String> typed(Kind kind, TestHome home) {
        List<String> month = List.of("--period", TestHome.DECEMBER, "--by", BY);
        return switch (kind) {
            case ACCEPT -> List.of("accept", blocking(home), "--reason", REASON, "--by", BY);
            case WITHDRAW -> List.of("withdraw", submission(home), "--reason", REASON, "--by", BY);
            case SUBMIT -> join("submit", month);
            case CLOSE -> join("close", month);
            case REOPEN -> join("reopen", List.of("--period", TestHome.DECEMBER, "--by", BY, "--reason", REASON));
        };
    }

    private static List<String> join(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static Decision decide(Kind kind, TestHome home, List<String> typed) {
        OpenContext context = home.context();
        return switch (kind) {
            case ACCEPT -> context.get(Waivers.class).accept(typed.get(1), REASON, BY);
            case WITHDRAW -> context.get(Withdrawals.class).withdraw(typed.get(1), REASON, BY);
            case SUBMIT -> context.get(Closings.class).submit(DECEMBER, BY);
            case CLOSE -> context.get(Closings.class).close(DECEMBER, BY, SignedCopy.NONE);
            case REOPEN -> context.get(Closings.class).reopen(DECEMBER, REASON, BY);
        };
    }

    /** Kills a decision before a call to the file system or at an instant, then goes on; whether it was still under way. */
    boolean strike(Kind kind, String name, Random random, boolean byCall) throws Exception {
        Undisturbed wanted = undisturbed(kind);
        try (TestHome home = copy(kind, name)) {
            boolean struck = byCall ? cut(kind, home, wanted.calls(), random) : kill(kind, home, random);
            home.reopen();
            goOn(kind, home);
            Outcome.of(home).isEqualTo(wanted.outcome());
            return struck;
        } finally {
            DecemberRuns.remove(place(kind, name));
        }
    }

    private boolean cut(Kind kind, TestHome home, Map<String, Integer> most, Random random) throws Exception {
        List<String> families = most.keySet().stream().sorted().toList();
        String family = families.get(random.nextInt(families.size()));
        int n = 1 + random.nextInt(Objects.requireNonNull(most.get(family)));
        return start(kind, home, SystemCalls.cutting(family, n)).exitCode() == 128 + 9;
    }

    /** The first third of a command is its start, which changes nothing. */
    private boolean kill(Kind kind, TestHome home, Random random) throws Exception {
        long whole = milliseconds(kind);
        Program program = start(kind, home, List.of());
        boolean over = program.process().waitFor(whole / 3 + random.nextLong(whole * 2 / 3), TimeUnit.MILLISECONDS);
        program.kill();
        return !over;
    }

    private Program start(Kind kind, TestHome home, List<String> under) throws Exception {
        return DecemberRuns.launch(home).under(under).start(ready(kind).typed().toArray(new String[0]));
    }

    /** How long the command takes where nothing counts its calls. */
    private long milliseconds(Kind kind) throws Exception {
        Long known = milliseconds.get(kind);
        if (known != null) {
            return known;
        }
        try (TestHome home = copy(kind, "timed")) {
            long begin = System.nanoTime();
            Program program = start(kind, home, List.of());
            assertThat(program.exitCode()).as(program.said()).isZero();
            long taken = (System.nanoTime() - begin) / 1_000_000;
            milliseconds.put(kind, taken);
            return taken;
        } finally {
            DecemberRuns.remove(place(kind, "timed"));
        }
    }

    /** What people do: they type it again, and the night comes. */
    private void goOn(Kind kind, TestHome home) throws Exception {
        List<String> typed = ready(kind).typed();
        assertThat(home.context().decide(() -> decide(kind, home, typed))).isPresent();
        verify(home);
        assertThat(home.run(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.COMPLETED);
    }

    private static void verify(TestHome home) throws Exception {
        for (ReportingPeriod period : List.of(NOVEMBER, DECEMBER)) {
            IssuedSetVerifier.Verification verification =
                    home.context().get(IssuedSetVerifier.class).verify(period);
            if (verification != null) {
                assertThat(verification.differences()).as("verify " + period).isEmpty();
                assertThat(verification.documents()).isEqualTo(5);
            }
        }
    }

    /** Made once; what was issued verifies after the night, too, so that the same files and rows do. */
    private Undisturbed undisturbed(Kind kind) throws Exception {
        Undisturbed known = undisturbed.get(kind);
        if (known != null) {
            return known;
        }
        boolean counts = SystemCalls.canBeCut();
        Path log = folder.resolve(kind + "-calls.log");
        try (TestHome home = copy(kind, "undisturbed")) {
            Program program = start(kind, home, counts ? SystemCalls.counting(log) : List.of());
            assertThat(program.exitCode()).as(program.said()).isZero();
            home.reopen();
            goOn(kind, home);
            verify(home);
            Undisturbed left = new Undisturbed(Outcome.of(home), counts ? SystemCalls.counted(log) : Map.of());
            undisturbed.put(kind, left);
            return left;
        } finally {
            DecemberRuns.remove(place(kind, "undisturbed"));
        }
    }

    private Path place(Kind kind, String name) {
        return folder.resolve(database + "-" + kind + "-" + name);
    }

    private TestHome copy(Kind kind, String name) throws Exception {
        return ready(kind).home().shutCopy(place(kind, name));
    }

    private Ready ready(Kind kind) throws Exception {
        Ready known = ready.get(kind);
        if (known == null) {
            known = made(kind);
            ready.put(kind, known);
        }
        return known;
    }

    private Ready made(Kind kind) throws Exception {
        Path place = folder.resolve(database + "-" + kind);
        TestHome home = kind == Kind.REOPEN
                ? ready(Kind.CLOSE).home().copy(place)
                : TestHome.afterDecember(database, Files.createDirectories(place));
        if (kind == Kind.ACCEPT) { // a form that drops all other indicators, so that there is something to accept
            Path form = Files.writeString(
                    folder.resolve(database + "-BM01.csv"), TestForms.instruments("12/2023", 2239, 9296));
            home.drop(form, "TTUD/BM01 T12.2023.csv", TestHome.SAVED.plusSeconds(60));
            home.answer(TestHome.DECEMBER);
        } else if (kind == Kind.CLOSE) {
            for (RecordedFinding open : home.desk().openBlocking(DECEMBER)) {
                home.context().get(Waivers.class).accept(open.finding().id(), REASON, BY);
            }
            home.run(TestHome.DECEMBER);
            assertDone(decide(Kind.SUBMIT, home, List.of()));
        } else if (kind == Kind.REOPEN) {
            assertDone(decide(Kind.CLOSE, home, List.of()));
        }
        List<String> typed = typed(kind, home);
        home.shut();
        return new Ready(home, typed);
    }

    private static void assertDone(Decision decision) {
        assertThat(decision.isDone()).as(decision.toString()).isTrue();
    }

    private static String blocking(TestHome home) {
        return home.desk().openBlocking(DECEMBER).stream()
                .map(r -> r.finding().id())
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static String submission(TestHome home) {
        return Objects.requireNonNull(home.jdbc()
                .queryForObject(
                        "select min(submission_id) from form_result where period = ? and form_code = 'BM01'"
                                + " and unit_code = 'TTUD' and counting = true",
                        String.class,
                        TestHome.DECEMBER));
    }

    @Override
    public void close() {
        ready.values().forEach(each -> each.home().close());
    }
}
