package vn.tonghop.report.json;

import tools.jackson.core.JsonGenerator;
import vn.tonghop.report.compiled.CompiledPeriod.FormLine;
import vn.tonghop.report.compiled.CompiledPeriod.SubmissionLine;
import vn.tonghop.result.JsonOutput;
import vn.tonghop.result.RowsJson;
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
        RowsJson.write(json, submission.rows());
        RowsJson.write(json, submission.uncounted(), NAMES);
        JsonOutput.text(json, "answer", submission.answer());
    }

    private static void form(JsonGenerator json, FormLine form) {
        json.writeStringProperty("form", form.form());
        JsonOutput.text(json, "period", form.period());
        json.writeStringProperty("verdict", form.verdict());
        RowsJson.write(json, form.rows());
    }
}
