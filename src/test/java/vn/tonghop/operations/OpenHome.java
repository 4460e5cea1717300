package vn.tonghop.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** A {@link TestHome} for the packages below this one. */
public final class OpenHome implements AutoCloseable {

    /** Half an hour into the day after December's cut-off, in Hà Nội. */
    public static final Instant DECEMBERS_END = TestHome.AFTER_DECEMBER;

    private final TestHome home;

    private OpenHome(TestHome home) {
        this.home = home;
    }

    /** An empty home on the embedded database. */
    public static OpenHome create(Path root) {
        return new OpenHome(TestHome.create(TestDatabase.EMBEDDED, root));
    }

    /** A home that lies there already, with its embedded database in it. */
    public static OpenHome at(Path root) {
        TestHome home = TestHome.shutAt(root, new TestDatabase.Instance(""), DECEMBERS_END);
        home.reopen();
        return new OpenHome(home);
    }

    public Path root() {
        return home.root();
    }

    public Path inbox() {
        return home.root().resolve("inbox");
    }

    /** Receives, answers and compiles as in the night after December's cut-off. */
    public void runAtDecembersEnd() throws Exception {
        home.clock().set(DECEMBERS_END);
        home.run(null);
    }

    public void setClock(Instant instant) {
        home.clock().set(instant);
    }

    public Clock clock() {
        return home.clock();
    }

    public <T> T get(Class<T> type) {
        return home.context().get(type);
    }

    /** Leaves the home to another context. */
    public void shut() {
        home.shut();
    }

    @Override
    public void close() {
        home.close();
    }
}
