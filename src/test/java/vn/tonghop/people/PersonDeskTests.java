package vn.tonghop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.context.OpenContext;

/** People, their passwords and what is remembered of them, on a real database: a server where there is one. */
class PersonDeskTests {

    private static final PersonDesk.Actor BY = new PersonDesk.Actor("Trần An", "an@10.0.0.5");

    @TempDir
    private Path home;

    private TestDatabase.Instance database;
    private OpenContext context;
    private PersonDesk desk;

    @BeforeEach
    void opens() {
        database = (System.getenv("IT_DB_URL") == null ? TestDatabase.EMBEDDED : TestDatabase.MYSQL).create(home);
        List<String> settings = new ArrayList<>(database.settings());
        settings.add("--tonghop.home=" + home);
        context = OpenContext.people(settings);
        desk = context.get(PersonDesk.class);
    }

    @AfterEach
    void closes() {
        context.close();
        database.drop();
    }

    @Test
    void givesAPasswordForOneUseAndKeepsNoneInTheClear() {
        String password = made(desk.add("lan", " Nguyễn Thị Lan ", Role.SPECIALIST, null, BY));
        assertThat(password).matches("([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}");
        Person lan = person("lan");
        assertThat(lan.name()).isEqualTo("Nguyễn Thị Lan");
        assertThat(lan.mustChange()).isTrue();
        assertThat(lan.password()).startsWith("{bcrypt}").doesNotContain(password);
        assertThat(desk.reset("lan", BY).password()).isNotEqualTo(password);
        assertThat(person("lan").revision()).isGreaterThan(lan.revision());
    }

    @ParameterizedTest
    @CsvSource({
        "L, Lan, chuyen-vien, , user.username",
        "lan an, Lan, chuyen-vien, , user.username",
        "../lan, Lan, chuyen-vien, , user.username",
        "lan, '', chuyen-vien, , user.name",
        "lan, Lan, don-vi, , user.unit-missing",
        "lan, Lan, chuyen-vien, TTUD, user.unit-needless",
        "biet-roi, Lan, chuyen-vien, , user.known"
    })
    void refusesWhatNobodyCouldBe(String username, String name, String role, String unit, String why) {
        desk.add("biet-roi", "Đã có", Role.OPERATOR, null, BY);
        PersonDesk.Outcome outcome = desk.add(username, name, Role.ofSlug(role).orElseThrow(), unit, BY);
        assertThat(outcome.refused()).isEqualTo(why);
        assertThat(context.get(People.class).all()).hasSize(1);
    }

    @Test
    void letsPeopleChooseWhatIsLongEnoughAndTheirOwn() {
        String once = made(desk.add("lan", "Lan", Role.SPECIALIST, null, BY));
        assertThat(desk.choosePassword("lan", "sai", "một câu dễ nhớ", BY).refused())
                .isEqualTo("password.wrong");
        assertThat(desk.choosePassword("lan", once, "mười một ký", BY).refused())
                .isEqualTo("password.length");
        assertThat(desk.choosePassword("lan", once, "ư".repeat(37), BY).refused())
                .isEqualTo("password.length");
        assertThat(desk.choosePassword("lan", once, once, BY).refused()).isEqualTo("password.same");
        assertThat(desk.choosePassword("lan", once, "mật khẩu của lan", BY).refused())
                .isEqualTo("password.same");
        assertThat(desk.choosePassword("lan", once, "một câu dễ nhớ", BY).isDone())
                .isTrue();
        assertThat(person("lan").mustChange()).isFalse();
        assertThat(desk.choosePassword("lan", once, "một câu khác hẳn", BY).refused())
                .isEqualTo("password.wrong");
    }

    @Test
    void disablesOthersAndNeverOneself() {
        desk.add("an", "Trần An", Role.ADMINISTRATOR, null, BY);
        assertThat(desk.setEnabled("an", false, BY).refused()).isEqualTo("user.oneself");
        desk.add("lan", "Lan", Role.SPECIALIST, null, BY);
        assertThat(desk.setEnabled("lan", false, BY).isDone()).isTrue();
        assertThat(person("lan").may(Action.FINDINGS)).isFalse();
        assertThat(desk.setEnabled("khong-co", false, BY).refused()).isEqualTo("user.unknown");
    }

    @Test
    void writesDownWhoHasDoneItFromWhereWithoutAnyPassword() {
        String once = made(desk.add("lan", "Lan", Role.UNIT, "TTUD", BY));
        desk.choosePassword("lan", once, "một câu dễ nhớ", new PersonDesk.Actor("Lan", "lan@10.0.0.7"));
        desk.setEnabled("lan", false, BY);
        List<AuditTrail.Entry> entries = context.get(AuditTrail.class).newest("", "", 10);
        assertThat(entries)
                .extracting(AuditTrail.Entry::kind, AuditTrail.Entry::account, AuditTrail.Entry::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("user-disable", "an@10.0.0.5", ""),
                        org.assertj.core.groups.Tuple.tuple("password", "lan@10.0.0.7", ""),
                        org.assertj.core.groups.Tuple.tuple("user-add", "an@10.0.0.5", "don-vi TTUD"));
        assertThat(context.get(AuditTrail.class).newest("lan@", "", 10)).hasSize(1);
        assertThat(context.get(AuditTrail.class).newest("", "user-add", 10)).hasSize(1);
        assertThat(entries.toString()).doesNotContain(once, "một câu");
    }

    private static String made(PersonDesk.Outcome outcome) {
        return Objects.requireNonNull(outcome.password(), outcome::refused);
    }

    private Person person(String username) {
        return context.get(People.class).find(username).orElseThrow();
    }
}
