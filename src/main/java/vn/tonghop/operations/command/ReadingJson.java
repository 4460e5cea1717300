package vn.tonghop.operations.command;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.wording.EncodingSentences;
import vn.tonghop.wording.Language;

/**
 * Writes what a file holds as JSON, cell by cell: {@code type}, {@code encoding}, {@code encodingReason}, {@code delimiter},
 * {@code sheets[]{name,state,cells[]{cell,kind,value}}}. A number is a JSON number in plain digits, a date ISO text without
 * a time at midnight. An error's value is its code; a formula without a stored value is the error
 * {@code formula-without-value}. A refused file has {@code type} and {@code finding}, and no sheets.
 */
final class ReadingJson implements Closeable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final JsonGenerator json;
    private final Language language;

    ReadingJson(OutputStream out, Language language) {
        this.language = language;
        json = MAPPER.writer().createGenerator(out);
    }

    /** Reads all rows once, so that a file which breaks at its end is refused as a whole. */
    static void readThrough(SourceFile file) throws IOException {
        for (SheetInfo sheet : file.sheets()) {
            try (RowCursor cursor = file.open(sheet)) {
                SourceRow row = cursor.next();
                while (row != null) {
                    row = cursor.next();
                }
            }
        }
    }

    void write(SourceFile file) throws IOException {
        EncodingDecision encoding = file.encoding();
        Character delimiter = file.delimiter();
        json.writeStartObject();
        text("type", file.type().slug());
        text("encoding", encoding == null ? null : encoding.name());
        text("encodingReason", encoding == null ? null : EncodingSentences.reason(encoding.line(), language));
        text("delimiter", delimiter == null ? null : delimiter.toString());
        json.writeName("sheets");
        json.writeStartArray();
        for (SheetInfo sheet : file.sheets()) {
            write(file, sheet);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    void refuse(ReadCommand.Refused refused) {
        json.writeStartObject();
        text("type", refused.type() == null ? null : refused.type().slug());
        json.writeName("finding");
        json.writeStartObject();
        text("code", refused.code());
        text("variant", refused.variant());
        text("message", refused.message());
        text("action", refused.action());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(SourceFile file, SheetInfo sheet) throws IOException {
        json.writeStartObject();
        text("name", sheet.name());
        text("state", word(sheet.state()));
        json.writeName("cells");
        json.writeStartArray();
        try (RowCursor cursor = file.open(sheet)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                for (SourceCell cell : row.cells()) {
                    write(cell, row.number());
                }
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(SourceCell cell, int row) {
        json.writeStartObject();
        text("cell", SourceCell.name(cell.column(), row));
        text("kind", kind(cell.content()));
        json.writeName("value");
        if (cell.content() instanceof CellContent.Numeric number) {
            json.writeNumber(number.value());
        } else if (cell.content() instanceof CellContent.Bool bool) {
            json.writeBoolean(bool.value());
        } else {
            json.writeString(value(cell.content()));
        }
        json.writeEndObject();
    }

    private void text(String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private static String kind(CellContent content) {
        if (content instanceof CellContent.Text) {
            return "text";
        } else if (content instanceof CellContent.Numeric) {
            return "number";
        } else if (content instanceof CellContent.Moment) {
            return "date";
        }
        return content instanceof CellContent.Bool ? "boolean" : "error";
    }

    /** The value as text. */
    static String value(CellContent content) {
        if (content instanceof CellContent.Text text) {
            return text.value();
        } else if (content instanceof CellContent.Numeric number) {
            return number.value().toPlainString();
        } else if (content instanceof CellContent.Moment moment) {
            return iso(moment.value());
        } else if (content instanceof CellContent.Bool bool) {
            return String.valueOf(bool.value());
        }
        return content instanceof CellContent.ErrorValue error ? error.code() : "formula-without-value";
    }

    private static String iso(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }

    static String word(SheetInfo.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void close() {
        json.close();
    }
}
