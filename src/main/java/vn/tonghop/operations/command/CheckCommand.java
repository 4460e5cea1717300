package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.closing.state.CurrentMonth;
import vn.tonghop.finding.Verdict;
import vn.tonghop.home.MachineClock;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.Verdicts;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.ReadingSettings;
import vn.tonghop.period.MonthsAtHand;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.SubmissionStager;
import vn.tonghop.staging.headers.KnownHeaders;
import vn.tonghop.staging.rows.UncountedRows;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.RowNames;

/**
 * {@code check}: what a unit would be told of a file as such; nothing is stored and no database is asked, so that it never
 * waits for a night. What needs other files (last month, registers against headlines) is told in the night's answer.
 */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    private static final ReportingPeriod EARLIEST = ReportingPeriod.month(2000, 1);

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter")
    Path file = Path.of("");

    @Option(names = "--unit", required = true, paramLabel = "ĐƠN VỊ")
    String unit = "";

    @Option(names = "--period", paramLabel = "2023-12")
    @Nullable
    String period;

    /** The answer for programs. */
    record Checked(
            String file,
            String verdict,
            List<CheckedForm> forms,
            RowTally rows,
            List<UncountedRow> uncounted,
            List<FindingLine> findings) {}

    /** Rows below a header that do not count; {@code row} is the only one or the first. */
    record UncountedRow(
            @Nullable String sheet, int row, @Nullable Integer to, String as) {
        static UncountedRow of(UncountedRun run, RowNames names) {
            return new UncountedRow(
                    run.sheet(), run.first(), run.first() == run.last() ? null : run.last(), names.of(run.reason()));
        }
    }

    /** A form of the file. */
    record CheckedForm(String form, String period, String verdict, RowTally rows) {}

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("file.missing", "file", file);
        }
        Console console = options.console();
        Catalogue catalogue = Homes.catalogue(options);
        ReportingUnit sender = catalogue.unitNamed(unit).orElseThrow(() -> new WrongUse("unit.wrong", "found", unit));
        WorkProgress progress = new WorkProgress();
        progress.begin("checkFile");
        Checked checked = console.watching(progress, () -> check(catalogue, sender, console, progress));
        console.answer(checked);
        tell(console, checked);
        boolean accepted = Verdict.valueOf(checked.verdict()).isAccepted();
        return accepted ? ExitCode.DONE : ExitCode.ACT;
    }

    private Checked check(Catalogue catalogue, ReportingUnit sender, Console console, WorkProgress progress)
            throws IOException {
        SourceFiles files = new SourceFiles(ReadingSettings.ofMachine().bounds(), new KnownHeaders(catalogue));
        ReportingPeriod assumed = period == null
                ? CurrentMonth.of(
                        catalogue.calendar(), MachineClock.configured().instant())
                : Periods.parse(period);
        String name = String.valueOf(file.getFileName());
        StagingOrder order = new StagingOrder(
                "", sender.code(), "", sender.code() + "/" + name, file.toAbsolutePath(), months(assumed));
        List<CheckedForm> forms = new ArrayList<>();
        List<FindingLine> findings = new ArrayList<>();
        FindingSentences sentences = new FindingSentences();
        RowTally rows = RowTally.NONE;
        List<StagedItem.RowAccount> accounts = new ArrayList<>();
        List<UncountedRun> uncounted = new ArrayList<>();
        Verdict verdict = Verdict.ACCEPTED;
        try (SubmissionStager stager = new SubmissionStager(order, files, catalogue)) {
            for (StagedItem item = stager.next(); item != null; item = stager.next()) {
                progress.rows(item.sourceRows());
                if (item instanceof StagedItem.SheetStaged sheet) {
                    rows = rows.plus(sheet.rows());
                    uncounted.addAll(UncountedRows.of(sheet, accounts));
                    accounts.clear();
                } else if (item instanceof StagedItem.RowAccount account) {
                    accounts.add(account);
                } else if (item instanceof StagedItem.FormStaged form) {
                    forms.add(new CheckedForm(
                            form.form(), form.period(), form.verdict().name(), form.rows()));
                } else if (item instanceof StagedItem.FindingRaised raised) {
                    findings.add(FindingLine.of(raised.finding(), false, sentences, console.language()));
                } else if (item instanceof StagedItem.SubmissionStaged end) {
                    verdict = end.verdict();
                }
            }
        }
        RowNames names = new RowNames(console.language());
        return new Checked(
                name,
                verdict.name(),
                forms,
                rows,
                uncounted.stream()
                        .flatMap(run -> run.singly().stream())
                        .map(run -> UncountedRow.of(run, names))
                        .toList(),
                findings);
    }

    /** Which months are open only the database knows; none that is still to come can be. */
    private MonthsAtHand months(ReportingPeriod assumed) {
        MonthsAtHand around = MonthsAtHand.around(assumed);
        return period != null ? around : around.since(EARLIEST);
    }

    private static void tell(Console console, Checked checked) {
        console.say("check.verdict", "verdict", Verdicts.title(console, checked.verdict()));
        RowTally rows = checked.rows();
        console.say(
                "check.rows",
                "read",
                rows.read(),
                "structural",
                rows.structural(),
                "loaded",
                rows.loaded(),
                "rejected",
                rows.rejected(),
                "ignored",
                rows.ignored());
        for (CheckedForm form : checked.forms()) {
            console.say(
                    "check.form",
                    "form",
                    form.form(),
                    "period",
                    form.period(),
                    "verdict",
                    Verdicts.title(console, form.verdict()));
        }
        for (FindingLine finding : checked.findings()) {
            console.say(
                    "findings.line",
                    "severity",
                    console.text("severity." + finding.severity().slug()),
                    "message",
                    finding.message(),
                    "action",
                    finding.action());
        }
    }
}
