package vn.tonghop.result;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.RowNames;

/** Where the rows of a form or file ended, and which of them were not loaded. */
public final class RowsJson {

    private RowsJson() {}

    /** Writes {@code rows}. */
    public static void write(JsonGenerator json, RowTally rows) {
        json.writeObjectPropertyStart("rows");
        json.writeNumberProperty("read", rows.read());
        json.writeNumberProperty("structural", rows.structural());
        json.writeNumberProperty("loaded", rows.loaded());
        json.writeNumberProperty("rejected", rows.rejected());
        json.writeNumberProperty("ignored", rows.ignored());
        json.writeEndObject();
    }

    /** Writes {@code uncounted}: rows that were taken for the same stand together. */
    public static void write(JsonGenerator json, List<UncountedRun> uncounted, RowNames names) {
        List<UncountedRun> rows =
                uncounted.stream().flatMap(run -> run.singly().stream()).toList();
        JsonOutput.array(json, "uncounted", rows, (generator, row) -> {
            JsonOutput.text(generator, "sheet", row.sheet());
            generator.writeNumberProperty("row", row.first());
            if (row.last() > row.first()) {
                generator.writeNumberProperty("to", row.last());
            }
            generator.writeStringProperty("as", names.of(row.reason()));
        });
    }
}
