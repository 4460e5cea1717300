package vn.tonghop.answer;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.result.FindingLine;
import vn.tonghop.result.JsonOutput;
import vn.tonghop.result.RowsJson;
import vn.tonghop.wording.RowNames;

/** An answer for programs: the submission's entry of {@code result.json}, with its findings. */
public final class AnswerJson {

    private AnswerJson() {}

    /**
     * Writes the entry, indented, and leaves the stream open.
     *
     * @param place the answer workbook, relative to the home; null where none was kept
     */
    public static void write(Answer answer, @Nullable String place, OutputStream out) {
        try (JsonGenerator json = JsonOutput.open(out)) {
            json.writeStartObject();
            writeSubmission(json, answer, place);
            JsonOutput.array(json, "findings", answer.findings(), FindingLine::write);
            json.writeEndObject();
        }
    }

    private static void writeSubmission(JsonGenerator json, Answer answer, @Nullable String place) {
        json.writeStringProperty("id", answer.submission());
        json.writeStringProperty("file", answer.file());
        json.writeStringProperty("sha256", answer.sha256());
        JsonOutput.text(json, "unit", answer.unit());
        JsonOutput.text(json, "part", answer.part());
        json.writeNumberProperty("version", answer.sending());
        json.writeStringProperty("verdict", answer.verdict().name());
        Answer.Update update = answer.update();
        if (update != null) {
            json.writeObjectPropertyStart("update");
            json.writeStringProperty("at", update.at().toString());
            json.writeStringProperty("verdict", update.verdict().name());
            json.writeEndObject();
        }
        JsonOutput.array(json, "forms", answer.forms(), AnswerJson::writeForm);
        RowsJson.write(json, answer.rows());
        RowsJson.write(json, answer.uncounted(), new RowNames(answer.language()));
        JsonOutput.text(json, "answer", place);
    }

    private static void writeForm(JsonGenerator json, FormAnswer form) {
        json.writeStringProperty("form", form.form());
        JsonOutput.text(json, "period", form.period());
        json.writeStringProperty("verdict", form.verdict().name());
        RowsJson.write(json, form.rows());
    }
}
