package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code serve} over weeks, or over a year by {@code -Dtonghop.soak.days=366}, while clock, inbox, mail, database and folders
 * fail by turns: each night health and mails say what is so, and in the end the books are those of a year without trouble.
 */
class ServiceSoakTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 11, 6);
    private static final int DAYS = Integer.getInteger("tonghop.soak.days", 22);

    @TempDir
    private static Path folder;

    private static @Nullable List<String> quiet;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysEachNightWhatIsSoAndKeepsTheBooks(TestDatabase database) throws Exception {
        database.assumeThere();
        assertThat(live(database, database.name(), List.of(Trouble.values())))
                .isEqualTo(quiet())
                .isNotEmpty();
    }

    /** The books of the embedded database, which are those of every other. */
    private static List<String> quiet() throws Exception {
        List<String> known = quiet;
        if (known == null) {
            known = live(TestDatabase.EMBEDDED, "quiet", List.of());
            quiet = known;
        }
        return known;
    }

    private static List<String> live(TestDatabase database, String name, List<Trouble> troubles) throws Exception {
        try (SoakedDays days = new SoakedDays(database, folder.resolve(name), FIRST, DAYS > 40 ? 3 : 2, troubles)) {
            for (int day = 0; day < DAYS; day++) {
                days.live(FIRST.plusDays(day));
            }
            return days.books();
        }
    }
}
