package vn.tonghop.report.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.report.compiled.CompiledPeriod.FormLine;
import vn.tonghop.report.compiled.CompiledPeriod.SubmissionLine;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.RowNames;

/** One submission's entry of {@code result.json}. */
final class SubmissionJson {

    private static final RowNames NAMES = new RowNames(Language.VI);

    private SubmissionJson() {}

    static void write(JsonGenerator json, SubmissionLine submission) {
        json.writeStringProperty("id", submission.id());
        json.writeStringProperty("file", submission.file());
        json.writeStringProperty("sha256", submission.sha256());
        json.writeStringProperty("unit", submission.unit());
        JsonOutput.text(json, "part", submission.part());
        json.writeNumberProperty("version", submission.version());
        json.writeStringProperty("verdict", submission.verdict());
        JsonOutput.array(json, "forms", submission.forms(), SubmissionJson::form);
        rows(json, submission.rows());
        List<UncountedRun> uncounted = submission.uncounted().stream()
                .flatMap(run -> run.singly().stream())
                .toList();
        JsonOutput.array(json, "uncounted", uncounted, SubmissionJson::uncounted);
        JsonOutput.text(json, "answer", submission.answer());
    }

    private static void uncounted(JsonGenerator json, UncountedRun row) {
        JsonOutput.text(json, "sheet", row.sheet());
        json.writeNumberProperty("row", row.first());
        if (row.last() > row.first()) {
            json.writeNumberProperty("to", row.last());
        }
        json.writeStringProperty("as", NAMES.of(row.reason()));
    }

    private static void form(JsonGenerator json, FormLine form) {
        json.writeStringProperty("form", form.form());
        JsonOutput.text(json, "period", form.period());
        json.writeStringProperty("verdict", form.verdict());
        rows(json, form.rows());
    }

    private static void rows(JsonGenerator json, RowTally rows) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", rows.read());
        json.writeNumberProperty("structural", rows.structural());
        json.writeNumberProperty("loaded", rows.loaded());
        json.writeNumberProperty("rejected", rows.rejected());
        json.writeNumberProperty("ignored", rows.ignored());
        json.writeEndObject();
    }
}
