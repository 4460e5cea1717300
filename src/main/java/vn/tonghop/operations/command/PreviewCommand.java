package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.preview.LibreOffice;
import vn.tonghop.report.preview.Previews;

/** {@code preview}: PDF and HTML of a period's reports, where LibreOffice is installed. */
@Command(name = "preview")
final class PreviewCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    /** What came out, for programs; paths are below the home. */
    record Answer(String period, boolean found, List<String> written, List<String> failed) {}

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        try (OpenContext context = Homes.store(options)) {
            ReportingPeriod chosen =
                    period == null ? context.get(PeriodDesk.class).openPeriods().get(0) : Periods.parse(period);
            TonghopProperties settings = context.get(TonghopProperties.class);
            Optional<LibreOffice> office = LibreOffice.find(settings.libreoffice(), settings.previewPatience());
            if (office.isEmpty()) {
                console.answer(new Answer(chosen.toString(), false, List.of(), List.of()));
                console.complain("preview.no-office");
                return ExitCode.FAILED;
            }
            HomeFolder home = context.get(HomeFolder.class);
            console.progress("preview.started");
            Previews.Result result = new Previews(office.get()).make(home.reports(chosen));
            return tell(console, chosen, home, result);
        }
    }

    private static int tell(Console console, ReportingPeriod period, HomeFolder home, Previews.Result result) {
        List<String> written = result.written().stream().map(home::relative).toList();
        console.answer(new Answer(period.toString(), true, written, result.failed()));
        for (Path file : result.written()) {
            console.say("preview.written", "path", home.relative(file));
        }
        result.failed().forEach(name -> console.complain("preview.failed", "file", name));
        if (written.isEmpty() && result.failed().isEmpty()) {
            console.say("preview.none", "period", period);
        }
        return result.failed().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
