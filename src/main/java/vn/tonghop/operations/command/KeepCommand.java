package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.EditKeeper;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.Decisions;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WordFiles;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.edited.EditCollector.Collected;

/** {@code keep}: paragraphs that somebody has changed in a draft stay so in the next compilations. */
@Command(name = "keep")
final class KeepCommand implements Callable<Integer> {

    private static final Pattern PERIOD_IN_NAME = Pattern.compile("(?<!\\d)(\\d{4}-(?:\\d{2}|Q[1-4]|H[12]|9M))(?!\\d)");

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE.docx", arity = "0..1", descriptionKey = "parameter")
    @Nullable
    Path file;

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    @Option(names = "--report", paramLabel = "ID")
    @Nullable
    String report;

    @Option(names = "--by", paramLabel = "NGƯỜI")
    String by = "";

    @Option(names = "--drop", paramLabel = "ID")
    @Nullable
    String drop;

    /** What was kept, for programs. */
    record Answer(String period, String report, List<KeptEdit> edits, List<String> headings, List<String> figures) {}

    @Override
    public Integer call() throws Exception {
        ReportingPeriod chosen = chosen();
        if (drop != null) {
            String who = Decisions.required("--by", by);
            String id = drop;
            return Decisions.take(
                    options, c -> c.get(EditKeeper.class).drop(chosen, id, who), "keep.dropped", "id", id);
        }
        return file == null ? list(chosen) : keep(chosen, WordFiles.existing(file, options));
    }

    private ReportingPeriod chosen() throws IOException {
        if (period != null) {
            return Periods.parse(period);
        }
        Matcher named = PERIOD_IN_NAME.matcher(file == null ? "" : String.valueOf(file.getFileName()));
        if (named.find()) {
            return Periods.parse(named.group(1));
        }
        try (OpenContext context = Homes.store(options)) {
            return context.get(PeriodDesk.class).openPeriods().get(0);
        }
    }

    private int keep(ReportingPeriod chosen, Path path) throws Exception {
        String who = Decisions.required("--by", by);
        Console console = options.console();
        try (OpenContext context = Homes.store(options)) {
            EditKeeper keeper = context.get(EditKeeper.class);
            ReportOutline outline = keeper.outline(chosen, path, report)
                    .orElseThrow(() -> new WrongUse("keep.which-report", "file", path.getFileName()));
            Collected collected = keeper.collect(chosen, outline, path, who);
            Optional<Decision> decision = context.decide(() -> keeper.keep(chosen, outline, collected.edits(), who));
            if (decision.isEmpty()) {
                console.complain("decide.busy");
                return ExitCode.BUSY;
            }
            console.answer(new Answer(
                    chosen.toString(), outline.id(), collected.edits(), collected.headings(), collected.figures()));
            if (!decision.get().isDone()) {
                return Decisions.exitCode(console, decision.get());
            }
            tell(console, chosen, collected, keeper.figures(chosen));
            return collected.headings().isEmpty() && collected.figures().isEmpty() ? ExitCode.DONE : ExitCode.ACT;
        } catch (UnreadableWordFile e) {
            return WordFiles.unreadable(console, path, e);
        }
    }

    private static void tell(
            Console console, ReportingPeriod period, Collected collected, Map<String, Figure> figures) {
        console.say("keep.done", "count", collected.edits().size(), "period", period);
        for (KeptEdit edit : collected.edits()) {
            console.say(
                    "keep." + edit.kind().name().toLowerCase(java.util.Locale.ROOT),
                    "id",
                    edit.id(),
                    "anchor",
                    edit.anchor(),
                    "content",
                    edit.content());
        }
        collected.headings().forEach(heading -> console.say("keep.heading", "heading", heading));
        for (String id : collected.figures()) {
            Figure figure = figures.get(id);
            console.say(
                    "keep.figure",
                    "label",
                    figure == null ? id : figure.label(),
                    "shown",
                    figure == null ? "" : figure.shown());
        }
    }

    private int list(ReportingPeriod chosen) throws IOException {
        Console console = options.console();
        List<ReportDocument.Kept> kept;
        try (OpenContext context = Homes.store(options)) {
            kept = context.get(EditKeeper.class).kept(chosen);
        }
        console.answer(kept);
        console.say(kept.isEmpty() ? "keep.none" : "keep.list", "count", kept.size(), "period", chosen);
        for (ReportDocument.Kept one : kept) {
            console.say(
                    one.placed() ? "keep.placed" : "keep.lost",
                    "id",
                    one.id(),
                    "by",
                    one.by(),
                    "composed",
                    ReportDocument.plain(one.composed()),
                    "content",
                    ReportDocument.plain(one.content()));
        }
        return kept.stream().allMatch(ReportDocument.Kept::placed) ? ExitCode.DONE : ExitCode.ACT;
    }
}
