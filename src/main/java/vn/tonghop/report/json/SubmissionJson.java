package vn.tonghop.report.json;

import tools.jackson.core.JsonGenerator;
import vn.tonghop.report.CompiledPeriod.FormLine;
import vn.tonghop.report.CompiledPeriod.RowCounts;
import vn.tonghop.report.CompiledPeriod.SubmissionLine;

/** One submission's entry of {@code result.json}. */
final class SubmissionJson {

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
        JsonOutput.text(json, "answer", submission.answer());
    }

    private static void form(JsonGenerator json, FormLine form) {
        json.writeStringProperty("form", form.form());
        JsonOutput.text(json, "period", form.period());
        json.writeStringProperty("verdict", form.verdict());
        rows(json, form.rows());
    }

    private static void rows(JsonGenerator json, RowCounts rows) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", rows.read());
        json.writeNumberProperty("structural", rows.structural());
        json.writeNumberProperty("loaded", rows.loaded());
        json.writeNumberProperty("rejected", rows.rejected());
        json.writeNumberProperty("ignored", rows.ignored());
        json.writeEndObject();
    }
}
