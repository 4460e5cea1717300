package vn.tonghop.report.json;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.finding.WaitingFile;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.reconciliation.ledger.ReportedMonths;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.FigureHistory;
import vn.tonghop.report.compiled.PeriodProof;
import vn.tonghop.result.FindingLine;
import vn.tonghop.result.JsonOutput;

/** Writes {@code result.json}: everything that the other documents of a period show, in a stable order. */
public final class ResultJson {

    /**
     * A document that was written.
     *
     * @param path relative to the home
     * @param sha256 of its bytes
     */
    public record DocumentLine(String path, String sha256) {}

    /**
     * Writes the whole result as UTF-8; {@code out} stays open.
     *
     * @param kept what people keep of their changes; the list stands only where there are some
     */
    public void write(CompiledPeriod period, List<KeptEdit> kept, List<DocumentLine> documents, OutputStream out) {
        try (JsonGenerator json = JsonOutput.open(out)) {
            json.writeStartObject();
            json.writeStringProperty("period", name(period.period()));
            json.writeStringProperty("calendar", period.proof().calendar());
            json.writeStringProperty("state", period.state().code());
            json.writeStringProperty("run", period.run());
            JsonOutput.array(json, "submissions", period.submissions(), SubmissionJson::write);
            JsonOutput.array(json, "completeness", period.completeness(), ResultJson::completeness);
            JsonOutput.array(
                    json,
                    "figures",
                    period.figures(),
                    (generator, figure) -> figure(generator, figure, period.proof()));
            JsonOutput.array(json, "findings", period.findings(), FindingLine::write);
            JsonOutput.array(json, "waiting", period.waiting(), ResultJson::waiting);
            if (!kept.isEmpty()) {
                JsonOutput.array(json, "kept", kept, ResultJson::kept);
            }
            JsonOutput.array(json, "documents", documents, ResultJson::document);
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** A period of a second calendar goes by its own name, beside the calendar's. */
    private static String name(String period) {
        ReportingPeriod parsed = ReportingPeriod.safeParse(period);
        return parsed == null ? period : parsed.name();
    }

    /** Writes the findings alone, as an array of the same objects. */
    public void writeFindings(List<FindingLine> findings, OutputStream out) {
        try (JsonGenerator json = JsonOutput.open(out)) {
            JsonOutput.array(json, findings, FindingLine::write);
            json.writeRaw('\n');
        }
    }

    private static void completeness(JsonGenerator json, Completeness.Line line) {
        json.writeStringProperty("unit", line.unit());
        json.writeStringProperty("form", line.form());
        json.writeBooleanProperty("required", line.required());
        json.writeStringProperty("state", line.state().code());
        JsonOutput.text(json, "submission", line.submission());
        json.writeStringProperty("period", line.period());
    }

    private static void figure(JsonGenerator json, Figure figure, PeriodProof proof) {
        json.writeStringProperty("id", figure.id());
        JsonOutput.number(json, "value", figure.value());
        json.writeStringProperty("shown", figure.shown());
        json.writeStringProperty("unit", figure.unit());
        json.writeStringProperty("origin", figure.origin().slug());
        JsonOutput.array(json, "evidence", figure.evidence(), ResultJson::evidence);
        JsonOutput.text(json, "reason", proof.reasons().get(figure.id()));
        FigureHistory history = proof.history(figure.id());
        JsonOutput.number(json, "previous", history.previous());
        JsonOutput.number(json, "draft", history.draft());
        JsonOutput.number(json, "reported", history.reported());
        JsonOutput.number(json, "restated", history.reported() == null ? null : figure.value());
        JsonOutput.array(json, "moved", history.movers(), ResultJson::mover);
        JsonOutput.array(json, "earlier", history.earlier(), ResultJson::earlier);
    }

    private static void mover(JsonGenerator json, FigureHistory.Mover mover) {
        json.writeStringProperty("since", mover.since().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("gone", mover.gone());
        evidence(json, mover.evidence());
    }

    private static void earlier(JsonGenerator json, ReportedMonths.Restated earlier) {
        json.writeStringProperty("period", earlier.month().toString());
        JsonOutput.number(json, "reported", earlier.reported());
        JsonOutput.number(json, "restated", earlier.restated());
    }

    private static void evidence(JsonGenerator json, Figure.Evidence evidence) {
        json.writeStringProperty("file", evidence.file());
        json.writeStringProperty("sha256", evidence.sha256());
        JsonOutput.text(json, "sheet", evidence.sheet());
        JsonOutput.text(json, "cell", evidence.cell());
        JsonOutput.text(json, "applied", evidence.appliedCode());
    }

    private static void waiting(JsonGenerator json, WaitingFile file) {
        json.writeStringProperty("file", file.file());
        json.writeStringProperty("since", file.since());
        json.writeStringProperty("why", file.why());
    }

    private static void kept(JsonGenerator json, KeptEdit edit) {
        json.writeStringProperty("id", edit.id());
        json.writeStringProperty("report", edit.report());
        json.writeStringProperty("kind", edit.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("anchor", edit.anchor());
        json.writeStringProperty("content", edit.content());
        json.writeStringProperty("by", edit.by());
    }

    private static void document(JsonGenerator json, DocumentLine document) {
        json.writeStringProperty("path", document.path());
        json.writeStringProperty("sha256", document.sha256());
    }
}
