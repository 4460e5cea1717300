package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
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
    private final Map<Kind, TestHome> ready = new EnumMap<>(Kind.class);
    private final Map<Kind, Outcome> undisturbed = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Integer>> calls = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> milliseconds = new EnumMap<>(Kind.class);

    DecisionKills(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

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
        TestHome home = copy(kind, kind + "-" + name);
        try {
            home.reopen();
            List<String> typed = typed(kind, home);
            home.shut();
            prepare(kind);
            boolean struck = byCall ? cut(kind, home, typed, random) : kill(kind, home, typed, random);
            home.reopen();
            goOn(kind, home, typed);
            Outcome.of(home).isEqualTo(Objects.requireNonNull(undisturbed.get(kind)));
            return struck;
        } finally {
            home.close();
            DecemberRuns.remove(home.root());
        }
    }

    private boolean cut(Kind kind, TestHome home, List<String> typed, Random random) throws Exception {
        Map<String, Integer> most = Objects.requireNonNull(calls.get(kind));
        List<String> families = most.keySet().stream().sorted().toList();
        String family = families.get(random.nextInt(families.size()));
        int n = 1 + random.nextInt(Objects.requireNonNull(most.get(family)));
        Program program =
                DecemberRuns.launch(home).under(SystemCalls.cutting(family, n)).start(typed.toArray(new String[0]));
        return program.exitCode() == 128 + 9;
    }

    /** The first third of a command is its start, which changes nothing. */
    private boolean kill(Kind kind, TestHome home, List<String> typed, Random random) throws Exception {
        long whole = Objects.requireNonNull(milliseconds.get(kind));
        Program program = DecemberRuns.launch(home).start(typed.toArray(new String[0]));
        boolean over = program.process().waitFor(whole / 3 + random.nextLong(whole * 2 / 3), TimeUnit.MILLISECONDS);
        program.kill();
        return !over;
    }

    /** What people do: they type it again, and the night comes. */
    private static void goOn(Kind kind, TestHome home, List<String> typed) throws Exception {
        assertThat(home.context().decide(() -> decide(kind, home, typed))).isPresent();
        for (ReportingPeriod period : List.of(NOVEMBER, DECEMBER)) {
            verify(home, period);
        }
        assertThat(home.run(TestHome.DECEMBER).status()).isEqualTo(RunOutcome.COMPLETED);
        for (ReportingPeriod period : List.of(NOVEMBER, DECEMBER)) {
            verify(home, period);
        }
    }

    private static void verify(TestHome home, ReportingPeriod period) throws Exception {
        IssuedSetVerifier.Verification verification =
                home.context().get(IssuedSetVerifier.class).verify(period);
        if (verification != null) {
            assertThat(verification.differences()).as("verify " + period).isEmpty();
            assertThat(verification.documents()).isEqualTo(5);
        }
    }

    /** What the decision leaves that nobody disturbs, how long it takes, and which calls it makes. */
    private void prepare(Kind kind) throws Exception {
        if (undisturbed.containsKey(kind)) {
            return;
        }
        TestHome home = copy(kind, kind + "-undisturbed");
        home.reopen();
        List<String> typed = typed(kind, home);
        home.shut();
        long begin = System.nanoTime();
        Program program = DecemberRuns.launch(home).start(typed.toArray(new String[0]));
        assertThat(program.exitCode()).as(program.said()).isZero();
        milliseconds.put(kind, (System.nanoTime() - begin) / 1_000_000);
        home.reopen();
        goOn(kind, home, typed);
        undisturbed.put(kind, Outcome.of(home));
        home.close();
        DecemberRuns.remove(home.root());
        calls.put(kind, SystemCalls.canBeCut() ? counted(kind) : new HashMap<>());
    }

    private Map<String, Integer> counted(Kind kind) throws Exception {
        TestHome home = copy(kind, kind + "-counted");
        home.reopen();
        List<String> typed = typed(kind, home);
        home.shut();
        Path log = folder.resolve(kind + "-calls.log");
        Program program =
                DecemberRuns.launch(home).under(SystemCalls.counting(log)).start(typed.toArray(new String[0]));
        assertThat(program.exitCode()).as(program.said()).isZero();
        home.close();
        DecemberRuns.remove(home.root());
        return SystemCalls.counted(log);
    }

    private TestHome copy(Kind kind, String name) throws Exception {
        TestHome model = ready.get(kind);
        if (model == null) {
            model = made(kind);
            ready.put(kind, model);
        }
        return model.shutCopy(folder.resolve(database + "-" + name));
    }

    /** A shut home in which a decision of this kind comes next. */
    private TestHome made(Kind kind) throws Exception {
        TestHome home =
                TestHome.afterDecember(database, Files.createDirectories(folder.resolve(database + "-" + kind)));
        if (kind == Kind.ACCEPT) { // a form that drops all other indicators, so that there is something to accept
            Path form = Files.writeString(
                    folder.resolve(database + "-BM01.csv"), TestForms.instruments("12/2023", 2239, 9296));
            home.drop(form, "TTUD/BM01 T12.2023.csv", TestHome.SAVED.plusSeconds(60));
            home.run(TestHome.DECEMBER);
        }
        if (kind == Kind.CLOSE || kind == Kind.REOPEN) {
            for (RecordedFinding open : home.desk().openBlocking(DECEMBER)) {
                home.context().get(Waivers.class).accept(open.finding().id(), REASON, BY);
            }
            home.run(TestHome.DECEMBER);
            assertDone(decide(Kind.SUBMIT, home, List.of()));
        }
        if (kind == Kind.REOPEN) {
            assertDone(decide(Kind.CLOSE, home, List.of()));
        }
        home.shut();
        return home;
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
        ready.values().forEach(TestHome::close);
    }
}
