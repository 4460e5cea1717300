package vn.tonghop.closing.issued;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.SafeFiles;

/**
 * What was registered of each archived file, a line each, kept beside the bytes: from there a lost database knows again who
 * has sent what, under which name and when. Lines are only ever added; of two for one submission the last one holds.
 */
public final class RegisterJournal {

    static final String FILE = "_register.jsonl";

    private final HomeFolder home;
    private final ArchivedRows archived;

    public RegisterJournal(HomeFolder home, ArchivedRows archived) {
        this.home = home;
        this.archived = archived;
    }

    /** Adds what was registered and does not stand there yet. A torn last line, after a power cut, is written anew. */
    public void bringUpToDate() throws IOException {
        List<Map<String, @Nullable String>> rows = archived.unjournaled();
        if (rows.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder("\n");
        for (Map<String, @Nullable String> row : rows) {
            row.remove("journaled");
            lines.append(Json.MAPPER.writeValueAsString(row)).append('\n');
        }
        append(lines.toString().getBytes(StandardCharsets.UTF_8));
        for (Map<String, @Nullable String> row : rows) {
            archived.journaled(String.valueOf(row.get("id")));
        }
    }

    private void append(byte[] lines) throws IOException {
        Path file = file();
        home.make(home.archive());
        boolean isNew = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            if (isNew) {
                SafeFiles.takeRightsFromAbove(file);
            }
            for (ByteBuffer left = ByteBuffer.wrap(lines); left.hasRemaining(); ) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** What was registered, by submission. A line that cannot be read is as if it were not there. */
    Map<String, Map<String, @Nullable String>> read() throws IOException {
        Map<String, Map<String, @Nullable String>> rows = new LinkedHashMap<>();
        if (Files.exists(file())) {
            for (String line : Files.readAllLines(file())) {
                Map<String, @Nullable String> row = parse(line);
                String id = row.get("id");
                if (id != null) {
                    rows.put(id, row);
                }
            }
        }
        return rows;
    }

    private static Map<String, @Nullable String> parse(String line) {
        try {
            return line.isBlank() ? Map.of() : Json.MAPPER.readValue(line, new TypeReference<>() {});
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private Path file() {
        return home.archive().resolve(FILE);
    }

    /** Made when a line is first written or read: commands that only look start without it. */
    private static final class Json {

        private static final JsonMapper MAPPER = JsonMapper.builder().build();
    }
}
