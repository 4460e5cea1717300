package vn.tonghop.operations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Decisions that are killed for real and repeated. In the suite one of each kind on each database;
 * {@code tonghop.crash.decisions} has more of them, as {@code docs/reliability.md} tells.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // set before the cases of a database
class DecisionKillTests {

    private static final long SEED = Long.getLong("tonghop.crash.seed", 20231215);
    private static final CampaignTally TALLY = new CampaignTally();

    @TempDir
    private static Path folder;

    private static DecisionKills kills;

    private final TestDatabase database;

    DecisionKillTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        String only = System.getProperty("tonghop.crash.database", database.name());
        assumeTrue(only.equalsIgnoreCase(database.name()), "not asked for");
        database.assumeThere();
        kills = new DecisionKills(database, folder);
    }

    @AfterParameterizedClassInvocation
    static void close() {
        if (kills != null) {
            kills.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> isDoneOrNotDoneAndVerifiesEitherWay() {
        DecisionKills.Kind[] kinds = DecisionKills.Kind.values();
        boolean calls = SystemCalls.canBeCut();
        return IntStream.range(0, Integer.getInteger("tonghop.crash.decisions", kinds.length))
                .mapToObj(i -> DynamicTest.dynamicTest(kinds[i % kinds.length] + " " + i, () -> {
                    DecisionKills.Kind kind = kinds[i % kinds.length];
                    boolean byCall = calls && i / kinds.length % 2 == 0;
                    String what = "decision killed " + (byCall ? "before a file-system call" : "at a random instant");
                    TALLY.count(
                            database,
                            what,
                            kind + " " + i,
                            () -> kills.strike(kind, String.valueOf(i), new Random(SEED + i), byCall));
                }));
    }
}
