package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SettableClock;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.Decisions;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.period.ReportingCalendar;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.ReportPublisher;

/**
 * {@code demo}: two months of samples in a scratch home, on a clock just after each cut-off. The first month's opening
 * balances, which nothing can prove, are accepted by name.
 */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {

    private static final String MARKER = ".tonghop-demo";
    private static final String BY = "Người chạy thử";
    private static final String REASON = "Tháng đầu tiên dùng chương trình: lũy kế tháng trước lấy theo báo cáo giấy.";
    private static final LocalTime AFTER_CUTOFF = LocalTime.of(0, 30);

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--samples", paramLabel = "DIR")
    @Nullable
    Path samples;

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        Path source = findSamples();
        if (options.home == null) {
            options.home = Path.of("tonghop-demo");
        }
        Path home = Homes.place(options);
        prepare(home);
        SettableClock clock = new SettableClock(Instant.EPOCH);
        List<String> settings = new ArrayList<>(options.settings());
        settings.add("--tonghop.rest=0s");
        List<Path> months = months(source);
        String last = "";
        Path report = home;
        try (OpenContext context = OpenContext.pipeline(settings, clock)) {
            for (Path month : months) {
                last = month.getFileName().toString();
                boolean closing = month != months.get(months.size() - 1);
                report = context.get(ReportPublisher.class)
                        .report(Periods.parse(last))
                        .orElse(report);
                int code = runMonth(context, clock, month, closing, console);
                if (code != ExitCode.DONE) {
                    return code;
                }
            }
        }
        Path reports = home.resolve("reports").resolve(last);
        console.say("demo.done", "report", report);
        console.say(
                "demo.more",
                "answers",
                home.resolve("answers"),
                "reconciliation",
                reports.resolve("doi-soat-" + last + ".xlsx"),
                "period",
                last);
        console.answer(Map.of("home", home.toString(), "report", report.toString()));
        return ExitCode.DONE;
    }

    private static int runMonth(OpenContext context, SettableClock clock, Path month, boolean closing, Console console)
            throws Exception {
        ReportingPeriod period = Periods.parse(month.getFileName().toString());
        ReportingCalendar calendar = context.get(Catalogue.class).calendar();
        clock.set(calendar.cutoff(period)
                .plusDays(1)
                .atTime(AFTER_CUTOFF)
                .atZone(calendar.zone())
                .toInstant());
        int files = copy(month, context);
        console.progress("demo.month", "period", period, "count", files);
        RunReport report = run(context, period, console);
        if (report.status() != RunOutcome.COMPLETED) {
            RunCommand.complain(console, report);
            return ExitCode.FAILED;
        }
        if (!closing) {
            return RunCommand.tell(console, report);
        }
        PeriodDesk desk = context.get(PeriodDesk.class);
        List<RecordedFinding> openings = desk.openBlocking(period).stream()
                .filter(r -> r.finding().code() == FindingCode.OPENING_BALANCE_MISSING)
                .toList();
        console.progress("demo.accept", "count", openings.size(), "by", BY);
        openings.forEach(r -> context.get(Waivers.class).accept(r.finding().id(), REASON, BY));
        run(context, period, console);
        Decision closed = context.get(Closings.class).close(period, BY, SignedCopy.NONE);
        console.progress("demo.close", "period", period);
        return Decisions.exitCode(console, closed);
    }

    private static RunReport run(OpenContext context, ReportingPeriod period, Console console) throws Exception {
        return console.watching(context.get(WorkProgress.class), () -> context.run(period.toString()));
    }

    private Path findSamples() {
        Stream<Path> places = samples != null
                ? Stream.of(samples)
                : Stream.of(Path.of("input-samples"), Path.of("..", "input-samples"), besideProgram());
        return places.filter(Files::isDirectory).findFirst().orElseThrow(() -> new WrongUse("samples.missing"));
    }

    /** The project's folder, seen from its target folder. */
    private static Path besideProgram() {
        Path here =
                Path.of(System.getProperty("tonghop.dist", "target/tonghop")).toAbsolutePath();
        Path target = here.getParent();
        Path project = target == null ? null : target.getParent();
        return project == null ? here : project.resolve("input-samples");
    }

    /** Only a home that the demo itself has made is swept; an empty folder is as good as none. */
    private static void prepare(Path home) throws IOException {
        if (Files.exists(home)) {
            if (!Files.exists(home.resolve(MARKER)) && !isEmpty(home)) {
                throw new WrongUse("demo.foreign", "home", home);
            }
            try (Stream<Path> all = Files.walk(home)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(home);
        Files.createFile(home.resolve(MARKER));
    }

    private static boolean isEmpty(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.allMatch(home::equals);
        }
    }

    private static List<Path> months(Path samples) throws IOException {
        try (Stream<Path> all = Files.list(samples)) {
            return all.filter(Files::isDirectory)
                    .filter(p -> ReportingPeriod.safeParse(p.getFileName().toString()) != null)
                    .sorted()
                    .toList();
        }
    }

    /** Copies a month's files, older than any resting time, so that they are taken at once. */
    private static int copy(Path month, OpenContext context) throws IOException {
        HomeFolder home = context.get(HomeFolder.class);
        home.create(context.get(FolderRights.class));
        int count = 0;
        try (Stream<Path> all = Files.walk(month)) {
            for (Path path : all.sorted().toList()) {
                Path target = home.inbox().resolve(month.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    home.make(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                    count++;
                }
            }
        }
        return count;
    }
}
