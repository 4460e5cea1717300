package vn.tonghop.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of the corpus, and what its manifest expects of a reader.
 *
 * @param path below the corpus
 * @param file the file
 * @param verdict {@code READ}, {@code REJECT}, … as the corpus explains them
 * @param optional whether a refusal that names the format is right as well
 * @param encrypted whether a refusal must say that the file has a password
 * @param cells how many cells the first sheet has; -1 where nobody knows
 * @param sheets names and states of all sheets, and counts of cells, {@code Sheet1|hidden|7; …}; empty where nobody knows
 * @param epoch the day from which the file counts days
 * @param expected other readers' cells of the first sheet, any of which will do; none where there are none
 */
record CorpusFile(
        String path,
        Path file,
        String verdict,
        boolean optional,
        boolean encrypted,
        int cells,
        String sheets,
        LocalDate epoch,
        List<Path> expected) {

    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

    static List<CorpusFile> all(Path corpus) throws IOException {
        List<CorpusFile> all = new ArrayList<>();
        for (CSVRecord entry : records(corpus.resolve("spreadsheets/manifest.csv"), true)) {
            all.add(workbook(entry, corpus.resolve("spreadsheets")));
        }
        for (CSVRecord entry : records(corpus.resolve("csv/manifest.csv"), true)) {
            all.add(text(entry, corpus.resolve("csv")));
        }
        return all;
    }

    private static CorpusFile workbook(CSVRecord entry, Path folder) {
        String count = entry.get("cells_first_sheet");
        List<Path> expected = Stream.of(".raw.csv", ".js.csv")
                .flatMap(kind ->
                        Stream.of(entry.get("expected_files").split(";")).filter(name -> name.endsWith(kind)))
                .map(name -> folder.resolve("expected").resolve(name))
                .filter(Files::exists)
                .toList();
        return new CorpusFile(
                entry.get("path"),
                folder.resolve(entry.get("path")),
                entry.get("verdict"),
                entry.get("support").equals("optional"),
                entry.get("expected").contains("file is encrypted"),
                count.isEmpty() ? -1 : Integer.parseInt(count),
                entry.get("sheets_state_cells"),
                entry.get("date1904").isEmpty() ? FROM_1900 : FROM_1904,
                expected);
    }

    private static CorpusFile text(CSVRecord entry, Path folder) {
        String expected = entry.get("expected_file");
        return new CorpusFile(
                entry.get("path"),
                folder.resolve(entry.get("path")),
                entry.get("verdict"),
                false,
                false,
                -1,
                "",
                FROM_1900,
                expected.isEmpty() ? List.of() : List.of(folder.resolve(expected)));
    }

    /** Whether other readers' cells are what a reading must give. */
    boolean mustRead() {
        return verdict.startsWith("READ") && !verdict.equals("READ_OR_REJECT_POI") && !optional;
    }

    /** Whether no reading is right. */
    boolean mustRefuse() {
        return verdict.equals("REJECT");
    }

    static List<CSVRecord> records(Path file, boolean header) throws IOException {
        CSVFormat.Builder format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false);
        if (header) {
            format.setHeader().setSkipHeaderRecord(true);
        }
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format.get())) {
            return parser.getRecords();
        }
    }
}
