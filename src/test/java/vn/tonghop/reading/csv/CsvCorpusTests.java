package vn.tonghop.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceFiles;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

/** Reads the CSV files that others wrote, from the folder that CORPUS_DIR names; skipped without it. */
class CsvCorpusTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsWhatOthersWrote() throws IOException {
        String corpus = System.getenv("CORPUS_DIR");
        Assumptions.assumeTrue(corpus != null, "CORPUS_DIR is not set: no corpus to read");
        Path folder = Path.of(corpus, "csv");
        List<String> wrong = new ArrayList<>();
        int files = 0;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser manifest =
                CSVParser.parse(folder.resolve("manifest.csv"), java.nio.charset.StandardCharsets.UTF_8, format)) {
            for (CSVRecord entry : manifest) {
                files++;
                String difference = difference(folder, entry);
                if (!difference.isEmpty()) {
                    wrong.add(entry.get("path") + ": " + difference);
                }
            }
        }
        System.out.println("corpus of CSV: " + (files - wrong.size()) + " of " + files + " as expected");
        wrong.forEach(System.out::println);

        // a single Å does not tell Latin-1 from a legacy encoding
        assertThat(wrong).allMatch(line -> line.contains("encoding.iso88591.csv"));
    }

    private static String difference(Path folder, CSVRecord entry) throws IOException {
        Path file = folder.resolve(entry.get("path"));
        try {
            List<List<String>> read = read(file);
            if (entry.get("verdict").equals("REJECT")) {
                return "read";
            }
            String expected = entry.get("expected_file");
            if (expected.isEmpty()) {
                return "";
            }
            JsonNode json = JSON.readTree(Files.readString(folder.resolve(expected)));
            if (!json.isArray()) {
                // its authors redacted the only expectation of this shape
                return "";
            }
            List<List<String>> rows = json.get(0).isArray() ? rows(json) : records(json);
            return rows.equals(read) ? "" : "expected " + rows + " but read " + read;
        } catch (UnreadableSourceException e) {
            return entry.get("verdict").equals("REJECT") ? "" : "refused: " + e.getMessage();
        }
    }

    private static List<List<String>> rows(JsonNode json) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : json) {
            List<String> values = new ArrayList<>();
            row.forEach(value -> values.add(value.asString()));
            rows.add(values);
        }
        return trimmed(rows);
    }

    private static List<List<String>> records(JsonNode json) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(json.get(0).propertyNames()));
        for (JsonNode object : json) {
            List<String> values = new ArrayList<>();
            object.forEach(value -> values.add(value.asString()));
            rows.add(values);
        }
        return trimmed(rows);
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (SourceFile source = new SourceFiles(ReadingBounds.defaults()).open(file, "a.csv");
                RowCursor cursor = source.open(source.sheets().get(0))) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                List<String> values = new ArrayList<>();
                for (SourceCell cell : row.cells()) {
                    while (values.size() < cell.column()) {
                        values.add("");
                    }
                    values.add(((CellContent.Text) cell.content()).value());
                }
                rows.add(values);
            }
        }
        return trimmed(rows);
    }

    /** Line breaks alike, and neither blank fields at the end nor blank rows. */
    private static List<List<String>> trimmed(List<List<String>> rows) {
        List<List<String>> trimmed = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> values = new ArrayList<>(row);
            values.replaceAll(value -> value.replace("\r\n", "\n"));
            while (!values.isEmpty() && values.get(values.size() - 1).isBlank()) {
                values.remove(values.size() - 1);
            }
            if (!values.isEmpty()) {
                trimmed.add(values);
            }
        }
        return trimmed;
    }
}
