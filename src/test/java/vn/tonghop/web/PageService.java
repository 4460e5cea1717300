package vn.tonghop.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.closing.Withdrawals;
import vn.tonghop.home.SettableClock;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.people.PersonDesk;
import vn.tonghop.people.Role;

/**
 * The service with its page on a home in which November is closed and December was compiled, with somebody in each role. One
 * for all tests: each keeps to data of its own.
 */
final class PageService {

    static final String PASSWORD = "một câu dễ nhớ 12";
    private static final PersonDesk.Actor BY = new PersonDesk.Actor("kiểm thử", "kiem-thu");
    private static @Nullable PageService running;

    private final OpenContext context;

    private PageService(OpenContext context) {
        this.context = context;
    }

    static synchronized PageService running() throws Exception {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static PageService start() throws Exception {
        Path root = Files.createTempDirectory("tonghop-page").resolve("home");
        TestHome home = TestHome.afterDecember(TestDatabase.EMBEDDED, root);
        missTheFormsOfAUnit(home);
        home.shut();
        List<String> settings = new ArrayList<>(List.of(
                "--tonghop.home=" + root,
                "--tonghop.rest=0s",
                "--tonghop.page.patience=1s",
                "--tonghop.page.upload=2MB",
                "--tonghop.serve.receive-every=1h"));
        settings.addAll(home.database().settings());
        SettableClock clock = new SettableClock(TestHome.PAST_DUE);
        OpenContext context = OpenContext.service(settings, 0, () -> {}, clock);
        PageService service = new PageService(context);
        for (Role role : Role.values()) {
            service.person(username(role), role, role == Role.UNIT ? "TTUD" : null);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return service;
    }

    /** So that something stops the closing that can be accepted. */
    private static void missTheFormsOfAUnit(TestHome home) throws Exception {
        for (Submission file : home.context().get(Submissions.class).newestOf("TDC", 20)) {
            if (file.period().equals(TestHome.DECEMBER) && file.fileName().startsWith("BM0")) {
                home.context().get(Withdrawals.class).withdraw(file.id(), "Gửi nhầm bản nháp", "Người thử");
            }
        }
        home.clock().set(TestHome.PAST_DUE);
        home.answer(TestHome.DECEMBER);
    }

    /** The user name of the one in a role. */
    static String username(Role role) {
        return role.slug() + ".thu";
    }

    /** Adds somebody who has chosen {@link #PASSWORD}. */
    void person(String username, Role role, @Nullable String unit) {
        PersonDesk desk = get(PersonDesk.class);
        PersonDesk.Outcome added = desk.add(username, "Người " + role.slug(), role, unit, BY);
        String once = added.password();
        if (once == null) {
            throw new IllegalStateException(added.refused());
        }
        PersonDesk.Outcome chosen = desk.choosePassword(username, once, PASSWORD, BY);
        if (!chosen.isDone()) {
            throw new IllegalStateException(chosen.refused());
        }
    }

    <T> T get(Class<T> type) {
        return context.get(type);
    }

    String address(String path) {
        return "http://127.0.0.1:" + context.port() + path;
    }
}
