package vn.tonghop.report.workbook;

import java.util.List;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;
import vn.tonghop.report.workbook.TableSheet.Column;
import vn.tonghop.result.FindingLine;

/** The sheets of the reconciliation whose lines are those of the period. */
final class PeriodSheets {

    /** Columns of {@link #reconciliation} where anything but zero catches the eye. */
    static final List<Integer> DIFFERENCES = List.of(9, 11);

    static TableSheet<ComparedLine> reconciliation(Words words) {
        return new TableSheet<>(
                words.sheet("reconciliation"),
                words.title("reconciliation"),
                18,
                List.of(
                        new Column<>(
                                words.column("indicator"),
                                30,
                                line -> line.now().label()),
                        new Column<>(
                                words.column("reporting-unit"),
                                9,
                                line -> line.now().unit()),
                        new Column<>(
                                words.column("measure"), 9, line -> line.now().unitOfMeasure()),
                        new Column<>(
                                words.column("opening"), 11, line -> line.now().opening()),
                        new Column<>(
                                words.column("period"), 11, line -> line.now().period()),
                        new Column<>(
                                words.column("stated-cumulative"),
                                11,
                                line -> line.now().cumulative()),
                        new Column<>(
                                words.column("plan"), 11, line -> line.now().plan()),
                        new Column<>(
                                words.column("percent"), 9, line -> line.now().percent()),
                        new Column<>(
                                words.column("expected-cumulative"),
                                11,
                                line -> line.now().expectedCumulative()),
                        new Column<>(
                                words.column("cumulative-difference"),
                                10,
                                line -> line.now().difference()),
                        new Column<>(
                                words.column("register"), 11, line -> line.now().registerValue()),
                        new Column<>(
                                words.column("register-difference"),
                                10,
                                line -> line.now().registerDifference()),
                        new Column<>(words.column("previous-period"), 11, ComparedLine::before),
                        new Column<>(words.column("change"), 11, ComparedLine::change),
                        new Column<>(words.column("period-as-reported"), 11, line -> line.reported("period")),
                        new Column<>(words.column("cumulative-as-reported"), 11, line -> line.reported("cumulative")),
                        new Column<>(
                                words.column("origin"),
                                14,
                                line -> words.constant(
                                        "origin", line.now().origin().name())),
                        new Column<>(
                                words.column("conclusion"),
                                36,
                                line -> line.now().outcome()),
                        new Column<>(
                                words.column("code"), 10, line -> line.now().code())));
    }

    static TableSheet<TaskLine> tasks(Words words) {
        return new TableSheet<>(
                words.sheet("tasks"),
                words.title("tasks"),
                11,
                List.of(
                        new Column<>(words.column("number"), 17, TaskLine::number),
                        new Column<>(words.column("document-date"), 12, TaskLine::directiveDate),
                        new Column<>(words.column("task"), 50, TaskLine::content),
                        new Column<>(words.column("deadline"), 12, TaskLine::deadline),
                        new Column<>(words.column("completed-on"), 12, TaskLine::completedOn),
                        new Column<>(words.column("unit-says"), 12, TaskLine::wordAsWritten),
                        new Column<>(
                                words.column("status"),
                                18,
                                line -> words.constant("task", line.status().name())),
                        new Column<>(words.column("result"), 18, TaskLine::result),
                        new Column<>(words.column("file"), 20, TaskLine::file),
                        new Column<>(words.column("sheet"), 10, TaskLine::sheet),
                        new Column<>(words.column("cell"), 9, TaskLine::range)));
    }

    static TableSheet<FindingLine> findings(Words words) {
        return new TableSheet<>(
                words.sheet("findings"),
                words.title("findings"),
                11,
                List.of(
                        new Column<>(
                                words.column("severity"),
                                13,
                                line -> words.word("severity", line.severity().slug())),
                        new Column<>(words.column("state"), 13, line -> words.word("finding", line.state())),
                        new Column<>(words.column("unit"), 8, FindingLine::unit),
                        new Column<>(words.column("form"), 7, FindingLine::form),
                        new Column<>(words.column("file"), 20, FindingLine::file),
                        new Column<>(words.column("sheet"), 10, FindingLine::sheet),
                        new Column<>(words.column("cell"), 9, FindingLine::cell),
                        new Column<>(words.column("found"), 14, line -> words.shown(line.found())),
                        new Column<>(words.column("expected"), 14, line -> words.shown(line.expected())),
                        new Column<>(words.column("message"), 44, FindingLine::message),
                        new Column<>(words.column("action"), 34, FindingLine::action),
                        new Column<>(words.column("finding-code"), 26, FindingLine::code),
                        new Column<>(words.column("finding-id"), 16, FindingLine::id)));
    }

    static TableSheet<KeptLine> kept(Words words) {
        return new TableSheet<>(
                words.sheet("kept"),
                words.title("kept"),
                5,
                List.of(
                        new Column<>(words.column("report"), 24, KeptLine::report),
                        new Column<>(words.column("composed"), 46, KeptLine::composed),
                        new Column<>(words.column("kept"), 46, line -> line.content(words)),
                        new Column<>(
                                words.column("kept-by"),
                                18,
                                line -> line.paragraph().by()),
                        new Column<>(words.column("state"), 26, line -> line.state(words)),
                        new Column<>(
                                words.column("kept-id"),
                                18,
                                line -> line.paragraph().id())));
    }

    static TableSheet<Completeness.Line> completeness(Words words) {
        return new TableSheet<>(
                words.sheet("completeness"),
                words.title("completeness"),
                6,
                List.of(
                        new Column<>(words.column("unit"), 8, Completeness.Line::unit),
                        new Column<>(words.column("form"), 7, Completeness.Line::form),
                        new Column<>(
                                words.column("required"),
                                12,
                                line -> words.label(line.required() ? "required.yes" : "required.no")),
                        new Column<>(
                                words.column("state"),
                                11,
                                line -> words.word("received", line.state().code())),
                        new Column<>(words.column("submission"), 30, Completeness.Line::submission),
                        new Column<>(words.column("month"), 10, Completeness.Line::period)));
    }

    private PeriodSheets() {}
}
