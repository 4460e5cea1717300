package vn.tonghop.operations.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.LeasedDecisions;
import vn.tonghop.closing.issued.ArchivedRows;
import vn.tonghop.closing.issued.LostDecisions;
import vn.tonghop.closing.issued.Restoration;
import vn.tonghop.database.DatabaseSettings;
import vn.tonghop.database.EmbeddedDatabase;
import vn.tonghop.database.EmbeddedDatabase.Role;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.HomeMismatchException;
import vn.tonghop.database.RunLock;
import vn.tonghop.database.Schema;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.HomePath;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.operations.alert.AlertSettings;
import vn.tonghop.operations.run.PipelineConfiguration;
import vn.tonghop.operations.run.RestoreReport;
import vn.tonghop.operations.run.RunLauncher;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.operations.run.RunReporter;
import vn.tonghop.operations.run.RunScope;
import vn.tonghop.operations.run.RunUnderWay;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.operations.serve.NightWatch;
import vn.tonghop.operations.serve.PageSettings;
import vn.tonghop.operations.serve.ServiceConfiguration;
import vn.tonghop.operations.serve.ServiceSettings;
import vn.tonghop.people.PeopleConfiguration;
import vn.tonghop.settings.KnownSettings;
import vn.tonghop.settings.SettingsCheck;

/** Opens the context that a command needs, and no more: the job's, or the lean one that only looks. */
public final class OpenContext implements AutoCloseable {

    private static final String LOOK_ONLY = "--tonghop.look-only=true";
    private static final String WEB = "--spring.main.web-application-type=servlet";

    static final List<Class<? extends Record>> SETTINGS = List.of(
            TonghopProperties.class,
            ServiceSettings.class,
            PageSettings.class,
            ReadingSettings.class,
            DatabaseSettings.class,
            AlertSettings.class);

    private static final Logger log = LoggerFactory.getLogger(OpenContext.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(6);

    private final ConfigurableApplicationContext context;
    private final EmbeddedDatabase embedded;
    private final RunUnderWay underWay;
    private @Nullable NightWatch watch;

    private OpenContext(ConfigurableApplicationContext context, EmbeddedDatabase embedded, RunUnderWay underWay) {
        this.context = context;
        this.embedded = embedded;
        this.underWay = underWay;
    }

    /** The lean context: database, catalogue, readers. */
    public static OpenContext store(List<String> settings) {
        OpenContext opened = open(StoreConfiguration.class, settings, null, Role.LOOK);
        return settings.contains(LOOK_ONLY) ? opened : opened.identified();
    }

    /**
     * The job's context; {@code clock} replaces the machine's where it is given.
     *
     * @throws HomeBusyException where another run of the same home is under way
     */
    public static OpenContext pipeline(List<String> settings, @Nullable Clock clock) {
        OpenContext opened = open(PipelineConfiguration.class, settings, clock, Role.RUN);
        opened.onClose(() -> opened.stopRun(STOP_WITHIN));
        return opened.identified();
    }

    /** The job's context, whether home and database match or not. */
    public static OpenContext restoring(List<String> settings) {
        OpenContext opened = open(PipelineConfiguration.class, settings, null, Role.RUN);
        opened.onClose(() -> opened.stopRun(STOP_WITHIN));
        return opened;
    }

    /** The lean context with those who may sign in to the page. */
    public static OpenContext people(List<String> settings) {
        return open(PeopleConfiguration.class, settings, null, Role.DECISION).identified();
    }

    /** The lean context of a command that decides something. */
    public static OpenContext decision(List<String> settings) {
        return open(StoreConfiguration.class, settings, null, Role.DECISION).identified();
    }

    /**
     * The service's context, with health and metrics on {@code port} or the one that is set; {@code closed} is run when it is
     * told to stop.
     */
    public static OpenContext service(List<String> settings, @Nullable Integer port, Runnable closed)
            throws IOException {
        return service(settings, port, closed, null);
    }

    /** The same by another clock than the machine's, where one is given. */
    public static OpenContext service(
            List<String> settings, @Nullable Integer port, Runnable closed, @Nullable Clock clock) throws IOException {
        List<String> all = new ArrayList<>(settings);
        all.add(WEB);
        if (port != null) {
            all.add("--server.port=" + port);
        }
        OpenContext opened =
                open(ServiceConfiguration.class, all, clock, Role.SERVICE).identified();
        Duration stop = opened.get(ServiceSettings.class).stopWithin();
        ProcessEnd.within(stop);
        opened.onClose(() -> {
            opened.stopWatch();
            if (!opened.stopRun(stop)) {
                log.warn("the run under way did not stop in time; the next one recovers it");
            }
            closed.run();
        });
        if (opened.get(InboxIdentity.class).isKnown()) {
            opened.get(HomeFolder.class).createAroundInbox(opened.get(FolderRights.class));
        } else {
            opened.get(HomeFolder.class).create(opened.get(FolderRights.class));
        }
        opened.get(Runs.class).lastGoodNight(Instant.EPOCH);
        opened.embedded.announce();
        return opened;
    }

    /** The port at which the service tells its state. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Begins the service's watch. */
    public void watch() {
        watch = context.getBean(NightWatch.class);
        watch.start();
    }

    private void stopWatch() {
        if (watch != null) {
            watch.stop();
        }
    }

    /** While the context is still whole: its pool and what runs on it are there until this is done. */
    private void onClose(Runnable work) {
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                work.run();
            }
        });
    }

    private boolean stopRun(Duration within) {
        return underWay.stop(within);
    }

    /** What is set is held against what may be before anything is made of it. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> checked() {
        SettingsCheck check = new SettingsCheck(new KnownSettings(SETTINGS));
        return context -> check.check(context.getEnvironment());
    }

    /** The catalogue is read while the framework starts. */
    private static ApplicationContextInitializer<ConfigurableApplicationContext> ahead(List<String> settings) {
        CataloguePreload ahead = CataloguePreload.begin(settings);
        return context -> context.getBeanFactory().registerSingleton("catalogueAhead", ahead);
    }

    private static OpenContext open(Class<?> configuration, List<String> given, @Nullable Clock clock, Role role) {
        List<String> settings = HomePath.settle(given);
        EmbeddedDatabase embedded = new EmbeddedDatabase(role);
        RunUnderWay underWay = new RunUnderWay();
        // Would warm up a web server and its converters beside every command.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        boolean web = settings.contains(WEB);
        SpringApplicationBuilder builder = new SpringApplicationBuilder(StoreConfiguration.class, configuration)
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .contextFactory(web ? ApplicationContextFactory.DEFAULT : type -> new CommandContext())
                .logStartupInfo(false)
                .properties(role == Role.SERVICE ? "logging.level.vn.tonghop=info" : "logging.level.vn.tonghop=warn")
                .initializers(checked(), embedded, ahead(settings))
                .initializers(c -> c.getBeanFactory().registerSingleton("runUnderWay", underWay))
                .registerShutdownHook(true);
        if (clock != null) {
            builder.initializers(c -> ((GenericApplicationContext) c)
                    .registerBean("givenClock", Clock.class, () -> clock, d -> d.setPrimary(true)));
        }
        OpenContext opened = new OpenContext(builder.run(settings.toArray(new String[0])), embedded, underWay);
        if (embedded.isBusy()) {
            opened.close();
            throw new HomeBusyException();
        }
        return opened;
    }

    /**
     * This, where home and database belong together.
     *
     * @throws HomeMismatchException where they do not
     */
    private OpenContext identified() {
        try {
            get(HomeIdentity.class).check();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Rebuilds what the database has lost, then runs; null where another run is under way. */
    public @Nullable RestoreReport restore() throws Exception {
        HomeFolder home = get(HomeFolder.class);
        LostDecisions shown = LostDecisions.shownBy(home);
        Optional<Restoration.Added> added =
                get(RunLock.class).during(() -> get(Restoration.class).restore(get(WorkProgress.class)));
        if (added.isEmpty()) {
            return null;
        }
        RunReport run = run(null);
        return new RestoreReport(
                added.get().sets(),
                added.get().submissions(),
                added.get().unknown(),
                shown.unknownTo(get(ArchivedRows.class)),
                run);
    }

    /** A bean of the context. */
    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** Runs the pipeline once; see {@link RunLauncher#launch}. */
    public RunReport run(@Nullable String period) throws Exception {
        return run(period, RunScope.DOCUMENTS);
    }

    /** Runs the pipeline once, as far as {@code scope} says. */
    public RunReport run(@Nullable String period, RunScope scope) throws Exception {
        return underWay.during(() -> get(RunReporter.class).run(period, scope));
    }

    /** Relaunches a failed run, null for the last one; see {@link RunLauncher#restart}. */
    public RunReport restart(@Nullable Long run) throws Exception {
        return underWay.during(() -> get(RunReporter.class).restart(run));
    }

    /** Decides something while no run goes on; empty where one does. */
    public Optional<Decision> decide(Supplier<Decision> work) throws Exception {
        return get(LeasedDecisions.class).take(work);
    }

    /** The migrations of this program against a database, to look at; opening a context applies them. */
    public static Flyway migrations(DataSource source) {
        return Schema.flyway(source);
    }

    /** Whether a home has been made at this path. */
    public static boolean isHome(Path home) {
        return Files.isDirectory(home.resolve("inbox")) || Files.isDirectory(home.resolve("data"));
    }

    @Override
    public void close() {
        context.close();
        embedded.leave();
    }
}
