package vn.tonghop.answer;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.RowNames;

/** An answer for programs: the submission's entry of {@code result.json}, with its findings. */
public final class AnswerJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DefaultIndenter UNIX_LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriteContext INDENTED = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentArraysWith(UNIX_LINES);
            printer.indentObjectsWith(UNIX_LINES);
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    };

    private AnswerJson() {}

    /**
     * Writes the entry, indented, and leaves the stream open.
     *
     * @param place the answer workbook, relative to the home; null where none was kept
     */
    public static void write(Answer answer, @Nullable String place, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(INDENTED, out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            writeSubmission(json, answer, place);
            json.writeArrayPropertyStart("findings");
            answer.findings().forEach(finding -> writeFinding(json, finding));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeSubmission(JsonGenerator json, Answer answer, @Nullable String place) {
        json.writeStringProperty("id", answer.submission());
        json.writeStringProperty("file", answer.file());
        json.writeStringProperty("sha256", answer.sha256());
        writeText(json, "unit", answer.unit());
        writeText(json, "part", answer.part());
        json.writeNumberProperty("version", answer.sending());
        json.writeStringProperty("verdict", answer.verdict().name());
        Answer.Update update = answer.update();
        if (update != null) {
            json.writeObjectPropertyStart("update");
            json.writeStringProperty("at", update.at().toString());
            json.writeStringProperty("verdict", update.verdict().name());
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("forms");
        answer.forms().forEach(form -> writeForm(json, form));
        json.writeEndArray();
        writeRows(json, answer.rows());
        writeUncounted(json, answer);
        writeText(json, "answer", place);
    }

    private static void writeUncounted(JsonGenerator json, Answer answer) {
        RowNames names = new RowNames(answer.language());
        json.writeArrayPropertyStart("uncounted");
        for (UncountedRun run : answer.uncounted()) {
            for (UncountedRun row : run.singly()) {
                json.writeStartObject();
                writeText(json, "sheet", row.sheet());
                json.writeNumberProperty("row", row.first());
                if (row.last() > row.first()) {
                    json.writeNumberProperty("to", row.last());
                }
                json.writeStringProperty("as", names.of(row.reason()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeForm(JsonGenerator json, FormAnswer form) {
        json.writeStartObject();
        json.writeStringProperty("form", form.form());
        writeText(json, "period", form.period());
        json.writeStringProperty("verdict", form.verdict().name());
        writeRows(json, form.rows());
        json.writeEndObject();
    }

    private static void writeRows(JsonGenerator json, RowTally rows) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", rows.read());
        json.writeNumberProperty("structural", rows.structural());
        json.writeNumberProperty("loaded", rows.loaded());
        json.writeNumberProperty("rejected", rows.rejected());
        json.writeNumberProperty("ignored", rows.ignored());
        json.writeEndObject();
    }

    private static void writeFinding(JsonGenerator json, AnswerFinding finding) {
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("code", finding.code());
        json.writeStringProperty("severity", finding.severity().slug());
        json.writeStringProperty("state", finding.state());
        writeText(json, "unit", finding.unit());
        writeText(json, "form", finding.form());
        writeText(json, "file", finding.file());
        writeText(json, "sheet", finding.sheet());
        writeText(json, "cell", finding.cell());
        writeText(json, "found", finding.found());
        writeText(json, "expected", finding.expected());
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("action", finding.action());
        json.writeEndObject();
    }

    private static void writeText(JsonGenerator json, String name, @Nullable String text) {
        if (text == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, text);
        }
    }
}
