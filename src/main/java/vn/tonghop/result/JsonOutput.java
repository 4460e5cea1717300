package vn.tonghop.result;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written: indented with line feeds on every system, numbers plain. */
public final class JsonOutput {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonOutput() {}

    /** Opens what is written to the stream, which stays open. */
    public static JsonGenerator open(OutputStream out) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer().with(printer).createGenerator(out);
    }

    /** Writes an array of objects, each with the fields of one item. */
    public static <T> void array(JsonGenerator json, String name, List<T> items, BiConsumer<JsonGenerator, T> fields) {
        json.writeName(name);
        array(json, items, fields);
    }

    /** The same without a name. */
    public static <T> void array(JsonGenerator json, List<T> items, BiConsumer<JsonGenerator, T> fields) {
        json.writeStartArray();
        for (T item : items) {
            json.writeStartObject();
            fields.accept(json, item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes a text, or null. */
    public static void text(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    /** Writes a number without the trailing zeros of a database column, and never in powers of ten. */
    public static void number(JsonGenerator json, String name, @Nullable BigDecimal value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.stripTrailingZeros());
        }
    }
}
