package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

/** Reads workbooks that nobody here wrote, where a corpus of them is at hand, and holds them against other readers' cells. */
@EnabledIfEnvironmentVariable(named = "CORPUS_DIR", matches = ".+", disabledReason = "CORPUS_DIR names no corpus")
class CorpusTests {

    private static final Set<String> READ = Set.of("READ", "READ_EMPTY", "READ_CHECK", "READ_SAFE");
    private static final Set<String> WORKBOOKS = Set.of("xlsx", "xlsm", "xls", "xltx", "xltm", "xlam");
    private final Path folder = Path.of(System.getenv("CORPUS_DIR"), "spreadsheets");

    @Test
    void readsAlmostEveryWorkbookAsOthersDo() throws IOException {
        int compared = 0;
        int agreed = 0;
        List<String> faults = new ArrayList<>();
        for (CSVRecord entry : manifest()) {
            if (!READ.contains(entry.get("verdict")) || !entry.get("support").equals("core") || !isWorkbook(entry)) {
                continue;
            }
            compared++;
            String fault = difference(entry);
            if (fault.isEmpty()) {
                agreed++;
            } else {
                faults.add(entry.get("path") + ": " + fault);
            }
        }
        System.out.println("Read as others do: " + agreed + " of " + compared);
        faults.forEach(System.out::println);
        assertThat(agreed).isGreaterThan(compared * 9 / 10);
    }

    @Test
    void refusesWhatNobodyShouldRead() throws IOException {
        List<String> faults = new ArrayList<>();
        for (CSVRecord entry : manifest()) {
            if (!entry.get("verdict").equals("REJECT") || !isWorkbook(entry)) {
                continue;
            }
            try {
                faults.add(entry.get("path") + " gave " + firstSheet(entry));
            } catch (UnreadableSourceException e) {
                boolean encrypted = entry.get("expected").contains("encrypted");
                System.out.println(entry.get("path") + " -> " + e.code() + " " + e.variant() + " " + e.getMessage());
                if (encrypted && e.code() != FindingCode.FILE_ENCRYPTED) {
                    faults.add(entry.get("path") + " was " + e.code());
                }
            }
        }
        faults.forEach(System.out::println);
        // One damaged .xls has all its cells all the same
        assertThat(faults).hasSizeLessThan(2);
    }

    @Test
    void readsOrRefusesEverythingElse() throws IOException {
        for (CSVRecord entry : manifest()) {
            if (entry.get("verdict").equals("READ") || entry.get("verdict").equals("REJECT") || !isWorkbook(entry)) {
                continue;
            }
            long start = System.nanoTime();
            String outcome;
            try {
                outcome = "read " + firstSheet(entry).size();
            } catch (UnreadableSourceException e) {
                outcome = e.code() + " " + e.variant() + " " + e.getMessage();
            }
            System.out.println(entry.get("path") + " " + entry.get("verdict") + " -> " + outcome);
            assertThat(System.nanoTime() - start).as(entry.get("path")).isLessThan(30_000_000_000L);
        }
    }

    private static boolean isWorkbook(CSVRecord entry) {
        String path = entry.get("path");
        String format = entry.get("real_format");
        return WORKBOOKS.contains(path.substring(path.lastIndexOf('.') + 1))
                && (format.equals("zip") || format.equals("OLE2"));
    }

    private Iterable<CSVRecord> manifest() throws IOException {
        return csv(folder.resolve("manifest.csv"), true);
    }

    private static List<CSVRecord> csv(Path file, boolean header) throws IOException {
        CSVFormat.Builder format = CSVFormat.RFC4180.builder();
        if (header) {
            format.setHeader().setSkipHeaderRecord(true);
        }
        format.setIgnoreEmptyLines(false);
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format.get())) {
            return parser.getRecords();
        }
    }

    private Map<String, CellContent> firstSheet(CSVRecord entry) throws IOException {
        TreeMap<String, CellContent> cells = new TreeMap<>();
        Path file = folder.resolve(entry.get("path"));
        boolean xls = OleType.isOle(file)
                && OleType.of(file, ReadingBounds.defaults()).slug().contains("xls")
                && !OleType.of(file, ReadingBounds.defaults()).slug().equals("xlsx");
        try (SourceFile source =
                xls ? XlsFile.open(file, ReadingBounds.defaults()) : XlsxFile.open(file, ReadingBounds.defaults())) {
            for (var sheet : source.sheets()) {
                try (RowCursor rows = source.open(sheet)) {
                    for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                        for (SourceCell cell : row.cells()) {
                            if (sheet.index() == 0) {
                                cells.put(SourceCell.name(cell.column(), row.number()), cell.content());
                            }
                        }
                    }
                }
            }
        }
        return cells;
    }

    private String difference(CSVRecord entry) throws IOException {
        Map<String, CellContent> cells;
        try {
            cells = firstSheet(entry);
        } catch (UnreadableSourceException e) {
            return "refused: " + e.code() + " " + e.variant() + " " + e.getMessage();
        } catch (RuntimeException e) {
            return "failed: " + e;
        }
        List<Path> expected = Stream.of(entry.get("expected_files").split(";"))
                .filter(name -> name.endsWith(".raw.csv"))
                .map(name -> folder.resolve("expected").resolve(name))
                .filter(Files::exists)
                .toList();
        if (expected.isEmpty()) {
            String count = entry.get("cells_first_sheet");
            return count.isEmpty() || Integer.parseInt(count) == cells.size()
                    ? ""
                    : "count of cells " + cells.size() + " for " + count;
        }
        List<String> different = new ArrayList<>();
        int row = 0;
        for (CSVRecord line : csv(expected.get(0), false)) {
            row++;
            for (int column = 0; column < line.size(); column++) {
                CellContent content = cells.remove(SourceCell.name(column, row));
                if (!agrees(line.get(column), content)) {
                    different.add(SourceCell.name(column, row) + " " + content + " for [" + line.get(column) + "]");
                }
            }
        }
        cells.forEach((name, content) -> different.add(name + " " + content + " for nothing"));
        return different.isEmpty()
                ? ""
                : different.size() + " differ: " + different.subList(0, Math.min(3, different.size()));
    }

    private static boolean agrees(String expected, @Nullable CellContent content) {
        if (content == null) {
            return expected.isBlank();
        }
        if (content instanceof CellContent.Numeric number) {
            return sameNumber(expected, number.value()) || sameTime(expected, number.value());
        }
        if (content instanceof CellContent.Bool value) {
            return expected.equalsIgnoreCase(Boolean.toString(value.value()))
                    || expected.equals(value.value() ? "1" : "0");
        }
        if (content instanceof CellContent.Moment moment) {
            String iso = expected.replace(' ', 'T');
            return moment.value().toString().startsWith(iso)
                    || iso.startsWith(moment.value().toString());
        }
        if (content instanceof CellContent.FormulaWithoutValue) {
            return expected.isEmpty() || expected.startsWith("=");
        }
        if (content instanceof CellContent.ErrorValue error) {
            return expected.equals(error.code());
        }
        String text = ((CellContent.Text) content).value();
        return normal(text).equals(normal(expected));
    }

    private static String normal(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static boolean sameNumber(String expected, BigDecimal value) {
        try {
            BigDecimal other = new BigDecimal(expected.strip());
            BigDecimal gap = other.subtract(value).abs();
            return gap.compareTo(other.abs().movePointLeft(12)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean sameTime(String expected, BigDecimal value) {
        try {
            BigDecimal seconds =
                    BigDecimal.valueOf(LocalTime.parse(expected.strip()).toSecondOfDay());
            return seconds.subtract(value.multiply(BigDecimal.valueOf(86_400)))
                            .abs()
                            .compareTo(BigDecimal.ONE)
                    <= 0;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
