package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.intake.Submissions;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.PdfFiles;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WordFiles;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.pdf.UnreadablePdfFile;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.readback.FigureReadback;
import vn.tonghop.report.readback.ReadFigure;
import vn.tonghop.report.signed.PdfReading;
import vn.tonghop.report.signed.PdfReports;

/** {@code readback}: the figures of an edited or signed report, and where they depart from the ledger. */
@Command(name = "readback")
final class ReadbackCommand implements Callable<Integer> {

    private static final Pattern MONTH_IN_NAME = Pattern.compile("(?<!\\d)(\\d{4}-(?:0[1-9]|1[0-2]))(?!\\d)");

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter")
    @Nullable
    Path file;

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    /** The outcome, for programs. */
    record Readback(String period, int read, int different, List<ReadFigure> figures) {
        Readback {
            figures = List.copyOf(figures);
        }
    }

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        Path path = WordFiles.existing(file, options);
        try (OpenContext context = Homes.store(options)) {
            ReportingPeriod chosen = chosen(context, path);
            List<Figure> ledger = context.get(CompiledPeriods.class).figures(chosen);
            if (ledger.isEmpty()) {
                throw new WrongUse("readback.not-compiled", "period", chosen);
            }
            if (PdfFiles.isPdf(path)) {
                return new PdfTelling(
                                console, context.get(Catalogue.class).calendar().zone())
                        .tell(path, chosen, pdf(context, chosen, path));
            }
            List<ReadFigure> read = new FigureReadback(ledger).compare(path, printed(context, chosen));
            return tell(console, chosen, read);
        } catch (UnreadableWordFile e) {
            return WordFiles.unreadable(console, path, e);
        } catch (UnreadablePdfFile e) {
            return PdfFiles.unreadable(console, path, e);
        }
    }

    private static PdfReading pdf(OpenContext context, ReportingPeriod period, Path path)
            throws IOException, UnreadablePdfFile {
        return context.get(PdfReports.class)
                .read(period, path, Submissions.utc(context.get(Clock.class).instant()));
    }

    private static Set<String> printed(OpenContext context, ReportingPeriod period) {
        return context.get(PrintedFigures.class)
                .ids(period, Submissions.utc(context.get(Clock.class).instant()));
    }

    private ReportingPeriod chosen(OpenContext context, Path path) {
        if (period != null) {
            return Periods.parse(period);
        }
        Matcher named = MONTH_IN_NAME.matcher(String.valueOf(path.getFileName()));
        if (named.find()) {
            return Periods.parse(named.group(1));
        }
        List<ReportingPeriod> known = context.get(PeriodDesk.class).known();
        for (int i = known.size() - 1; i >= 0; i--) {
            if (context.get(PeriodDesk.class).runHash(known.get(i)).isPresent()) {
                return known.get(i);
            }
        }
        throw new WrongUse("readback.not-compiled", "period", "");
    }

    private static int tell(Console console, ReportingPeriod period, List<ReadFigure> read) {
        List<ReadFigure> different = read.stream().filter(f -> !f.isEqual()).toList();
        long found = read.stream().filter(f -> f.documentShown() != null).count();
        console.answer(new Readback(period.toString(), (int) found, different.size(), read));
        if (found == 0) {
            console.say("readback.no-marks");
            return ExitCode.ACT;
        }
        for (ReadFigure figure : different) {
            console.say(
                    "readback." + figure.state(),
                    "id",
                    figure.id(),
                    "label",
                    figure.label(),
                    "ledger",
                    figure.ledger() == null ? console.text("explain.missing") : figure.ledgerShown(),
                    "document",
                    figure.documentShown());
        }
        console.say(
                different.isEmpty() ? "readback.equal" : "readback.count",
                "count",
                found,
                "different",
                different.size(),
                "period",
                period);
        return different.isEmpty() ? ExitCode.DONE : ExitCode.ACT;
    }
}
