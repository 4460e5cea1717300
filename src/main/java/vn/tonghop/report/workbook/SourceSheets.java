package vn.tonghop.report.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.SubmissionLine;
import vn.tonghop.report.workbook.TableSheet.Column;
import vn.tonghop.staging.submission.RowTally;

/** The sheets that lead back to files: each figure with each of its places, each submission with each of its forms. */
final class SourceSheets {

    /** A figure at one of its places; a figure without any has one line. */
    record FigureLine(Figure figure, @Nullable Evidence evidence) {}

    /** One form of a submission, or the submission as a whole where no form was recognised. */
    record ReceivedLine(SubmissionLine submission, @Nullable String form, String verdict, RowTally rows) {}

    static TableSheet<FigureLine> figures(Words words) {
        return new TableSheet<>(
                words.sheet("figures"),
                words.title("figures"),
                11,
                List.of(
                        new Column<>(
                                words.column("figure"),
                                34,
                                line -> line.figure().label()),
                        new Column<>(
                                words.column("value"), 13, line -> line.figure().value()),
                        new Column<>(
                                words.column("printed"),
                                13,
                                line -> line.figure().shown()),
                        new Column<>(
                                words.column("measure"),
                                10,
                                line -> line.figure().unit()),
                        new Column<>(
                                words.column("source"),
                                18,
                                line -> words.constant(
                                        "origin", line.figure().origin().name())),
                        new Column<>(
                                words.column("formula"),
                                16,
                                line -> words.formula(line.figure().formula())),
                        new Column<>(words.column("role"), 13, line -> of(line, e -> words.word("role", e.role()))),
                        new Column<>(words.column("file"), 24, line -> of(line, Evidence::file)),
                        new Column<>(words.column("sheet"), 11, line -> of(line, Evidence::sheet)),
                        new Column<>(words.column("cell"), 10, line -> of(line, Evidence::cell)),
                        new Column<>(words.column("cell-content"), 13, line -> of(line, words::shown)),
                        new Column<>(
                                words.column("figure-id"),
                                24,
                                line -> line.figure().id()),
                        new Column<>(words.column("sha256"), 68, line -> of(line, Evidence::sha256))));
    }

    static TableSheet<ReceivedLine> received(Words words) {
        return new TableSheet<>(
                words.sheet("received"),
                words.title("received"),
                12,
                List.of(
                        new Column<>(
                                words.column("unit"),
                                10,
                                line -> line.submission().unit()),
                        new Column<>(
                                words.column("part"),
                                12,
                                line -> line.submission().part()),
                        new Column<>(
                                words.column("file"),
                                34,
                                line -> line.submission().file()),
                        new Column<>(
                                words.column("submission"),
                                8,
                                line -> line.submission().version()),
                        new Column<>(words.column("form"), 8, ReceivedLine::form),
                        new Column<>(words.column("outcome"), 22, line -> words.constant("verdict", line.verdict())),
                        new Column<>(
                                words.column("rows-read"),
                                10,
                                line -> line.rows().read()),
                        new Column<>(
                                words.column("rows-structural"),
                                12,
                                line -> line.rows().structural()),
                        new Column<>(
                                words.column("rows-loaded"),
                                10,
                                line -> line.rows().loaded()),
                        new Column<>(
                                words.column("rows-rejected"),
                                10,
                                line -> line.rows().rejected()),
                        new Column<>(
                                words.column("rows-ignored"),
                                10,
                                line -> line.rows().ignored()),
                        new Column<>(
                                words.column("answer"),
                                44,
                                line -> line.submission().answer()),
                        new Column<>(
                                words.column("submission-id"),
                                22,
                                line -> line.submission().id()),
                        new Column<>(
                                words.column("sha256"),
                                68,
                                line -> line.submission().sha256())));
    }

    private SourceSheets() {}

    static List<FigureLine> figures(CompiledPeriod period) {
        List<FigureLine> lines = new ArrayList<>();
        for (Figure figure : period.figures()) {
            if (figure.evidence().isEmpty()) {
                lines.add(new FigureLine(figure, null));
            }
            figure.evidence().forEach(evidence -> lines.add(new FigureLine(figure, evidence)));
        }
        return List.copyOf(lines);
    }

    static List<ReceivedLine> received(CompiledPeriod period) {
        List<ReceivedLine> lines = new ArrayList<>();
        for (SubmissionLine submission : period.submissions()) {
            if (submission.forms().isEmpty()) {
                lines.add(new ReceivedLine(submission, null, submission.verdict(), submission.rows()));
            }
            submission
                    .forms()
                    .forEach(form -> lines.add(new ReceivedLine(submission, form.form(), form.verdict(), form.rows())));
        }
        return List.copyOf(lines);
    }

    private interface Field {
        @Nullable
        String of(Evidence evidence);
    }

    private static @Nullable String of(FigureLine line, Field field) {
        Evidence evidence = line.evidence();
        return evidence == null ? null : field.of(evidence);
    }
}
