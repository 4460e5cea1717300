package vn.tonghop.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of facts in the test resources: cells parted by tabs, {@code \n} for a line break, {@code #} for a remark. */
final class TextTable {

    private TextTable() {}

    static List<List<String>> read(String name) {
        String path = "/samples/" + name;
        try (InputStream in = Objects.requireNonNull(TextTable.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.replace("\\n", "\n").split("\t", -1)))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(path, ex);
        }
    }
}
