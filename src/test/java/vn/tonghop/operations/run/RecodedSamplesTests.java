package vn.tonghop.operations.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tonghop.home.SafeFiles;
import vn.tonghop.operations.Result;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.reading.encoding.SampleTexts;
import vn.tonghop.recoding.BookFile;
import vn.tonghop.recoding.PlainTable;
import vn.tonghop.recoding.TextFile;
import vn.tonghop.recoding.Typists;
import vn.tonghop.recoding.WebPage;
import vn.tonghop.recoding.WrittenValues;

/** All files of December written again in another form: report and appendix come out the same, byte for byte. */
class RecodedSamplesTests {

    private static final List<String> DOCUMENTS = List.of("bao-cao-2023-12.docx", "phu-luc-2023-12.xlsx");
    private static final String ENGLISH_UNITS = """
            units:
              - {code: VP, numbers: english}
              - {code: QLKH, numbers: english}
              - {code: QLCN, numbers: english}
              - {code: TTUD, numbers: english}
              - {code: TDC, numbers: english}
              - {code: CSSHTT, numbers: english}
              - {code: TTRA, numbers: english}
            """;

    @TempDir
    private static Path folder;

    /** Every file of December by its path, as data; read once, since it is written fifteen times. */
    private static final Map<Path, List<PlainTable>> TABLES = new LinkedHashMap<>();

    private static TestHome november;
    private static Map<String, String> documents;
    private static List<String> contents;

    @BeforeAll
    static void runAsTheyAre() throws Exception {
        november = TestHome.afterNovember(TestDatabase.EMBEDDED, folder.resolve("november"));
        try (TestHome home = november.copy(folder.resolve("clean"))) {
            home.dropMonth(TestHome.DECEMBER);
            home.run(TestHome.DECEMBER);
            documents = documents(home);
            contents = contents(home.result(TestHome.DECEMBER));
        }
        assertThat(contents).hasSizeGreaterThan(100);
        for (Path file : TestHome.files(TestHome.SAMPLES.resolve(TestHome.DECEMBER))) {
            TABLES.put(file, PlainTable.of(file));
        }
    }

    @AfterAll
    static void close() {
        november.close();
    }

    /** Files by their names, from the sheets of one. */
    private interface Form {
        Map<String, byte[]> write(String name, List<PlainTable> tables) throws IOException;
    }

    /**
     * A form that all files take on.
     *
     * @param encoding what each unit is told of it; empty where nothing needs to be told
     * @param catalogue of the home
     */
    private record Recoding(String name, Form form, String encoding, String catalogue) {}

    private static Stream<Recoding> recodings() {
        return Stream.of(
                recoding("TCVN3 by the fonts of cells, xls", xls(Typists.inCapitalsFont()), "TCVN3"),
                recoding("TCVN3 by the fonts of runs, xlsx", xlsx(Typists.inRuns("TCVN3", ".VnTime")), "TCVN3"),
                recoding("TCVN3 without font, xlsx", xlsx(Typists.withoutFont("TCVN3")), "TCVN3"),
                recoding("TCVN3 without font, xls", xls(Typists.withoutFont("TCVN3")), "TCVN3"),
                recoding("VNI by the fonts of cells, xlsx", xlsx(Typists.inFont("VNI", "VNI-Times")), "VNI"),
                recoding("VNI by the fonts of runs, xls", xls(Typists.inRuns("VNI", "VNI-Times")), "VNI"),
                recoding("VNI without font, xlsx", xlsx(Typists.withoutFont("VNI")), "VNI"),
                recoding("windows-1258, CSV", csv(';', SampleTexts::windows1258), "windows-1258"),
                recoding("UTF-16 with tabs", csv('\t', RecodedSamplesTests::utf16), ""),
                recoding("Unicode with marks apart, xlsx", decomposedNames(xlsx(Typists.decomposed())), ""),
                recoding("Unicode, xls", xls(Typists.unicode()), ""),
                recoding("semicolons", csv(';', text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)), ""),
                recoding("commas", csv(',', text -> text.getBytes(StandardCharsets.UTF_8)), ""),
                recoding("web page called xls", page(WrittenValues.VIETNAMESE), ""),
                new Recoding(
                        "English numbers, declared",
                        split(
                                ".csv",
                                new TextFile(',', WrittenValues.ENGLISH, t -> t.getBytes(StandardCharsets.UTF_8))),
                        "",
                        ENGLISH_UNITS));
    }

    private static Recoding recoding(String name, Form form, String encoding) {
        return new Recoding(name, form, encoding, "");
    }

    @TestFactory
    Stream<DynamicTest> compilesToTheSameBytes() {
        return recodings().map(recoding -> DynamicTest.dynamicTest(recoding.name(), () -> compile(recoding)));
    }

    private static void compile(Recoding recoding) throws Exception {
        Path root = folder.resolve(recoding.name());
        try (TestHome home = november.copy(root)) {
            if (!recoding.catalogue().isEmpty()) {
                Files.createDirectories(root.resolve("catalogue"));
                Files.writeString(root.resolve("catalogue/units.yaml"), recoding.catalogue());
                home.reopen();
            }
            int files = drop(recoding.form(), home);
            RunReport report = home.run(TestHome.DECEMBER);
            Result result = home.result(TestHome.DECEMBER);

            assertThat(changes(contents(result))).isEmpty();
            assertThat(documents(home)).isEqualTo(documents);
            assertThat(report.needsPeople()).isFalse();
            assertThat(legacy(result))
                    .hasSize(recoding.encoding().isEmpty() ? 0 : files)
                    .allMatch(recoding.encoding()::equals);
        }
    }

    /** Drops every file of December in another form; how many that makes. */
    private static int drop(Form form, TestHome home) throws IOException {
        Path samples = TestHome.SAMPLES.resolve(TestHome.DECEMBER);
        int dropped = 0;
        for (Map.Entry<Path, List<PlainTable>> sample : TABLES.entrySet()) {
            Path file = sample.getKey();
            Path unit = home.root()
                    .resolve("inbox")
                    .resolve(samples.relativize(file).getName(0).toString());
            Files.createDirectories(unit);
            String name = file.getFileName().toString();
            String bare = name.substring(0, name.lastIndexOf('.'));
            for (Map.Entry<String, byte[]> written :
                    form.write(bare, sample.getValue()).entrySet()) {
                Path target = Files.write(unit.resolve(written.getKey()), written.getValue());
                Files.setLastModifiedTime(target, FileTime.from(TestHome.SAVED));
                dropped++;
            }
        }
        return dropped;
    }

    /** What the result says but for file, hash, sheet and what follows from them. Rows and cells are where they were. */
    private static List<String> contents(Result result) {
        List<String> lines = new ArrayList<>();
        result.json()
                .get("figures")
                .forEach(f -> lines.add(line("figure", f, "id", "value", "shown", "unit", "origin") + " "
                        + f.get("evidence")
                                .valueStream()
                                .map(e -> Result.text(e, "cell"))
                                .toList()));
        result.json().get("findings").forEach(f -> {
            if (!f.get("code").asString().equals("encoding-legacy")) {
                lines.add(line(
                        "finding",
                        f,
                        "code",
                        "severity",
                        "state",
                        "unit",
                        "form",
                        "cell",
                        "found",
                        "expected",
                        "message",
                        "action"));
            }
        });
        result.json()
                .get("completeness")
                .forEach(c -> lines.add(line("awaited", c, "unit", "form", "required", "state")));
        result.json()
                .get("submissions")
                .forEach(s -> s.get("forms")
                        .forEach(f -> lines.add(line("form", s, "unit", "part")
                                + line("", f, "form", "period", "verdict")
                                + f.get("rows"))));
        return lines.stream().sorted().toList();
    }

    private static List<String> changes(List<String> found) {
        List<String> changes = new ArrayList<>();
        List<String> left = new ArrayList<>(contents);
        found.stream().filter(line -> !left.remove(line)).forEach(line -> changes.add("+ " + line));
        left.forEach(line -> changes.add("- " + line));
        return changes;
    }

    private static String line(String kind, JsonNode node, String... names) {
        StringBuilder line = new StringBuilder(kind);
        for (String name : names) {
            line.append(' ').append(node.get(name));
        }
        return line.toString();
    }

    private static List<String> legacy(Result result) {
        return result.json()
                .get("findings")
                .valueStream()
                .filter(f -> f.get("code").asString().equals("encoding-legacy"))
                .map(f -> f.get("found").asString())
                .toList();
    }

    private static Map<String, String> documents(TestHome home) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String document : DOCUMENTS) {
            hashes.put(
                    document,
                    SafeFiles.sha256(home.root().resolve("reports/2023-12").resolve(document)));
        }
        return hashes;
    }

    private static Form xls(BookFile.Typist typist) {
        return (name, tables) -> Map.of(name + ".xls", new BookFile(HSSFWorkbook::new, typist).write(tables));
    }

    private static Form xlsx(BookFile.Typist typist) {
        return (name, tables) -> Map.of(name + ".xlsx", new BookFile(XSSFWorkbook::new, typist).write(tables));
    }

    private static Form page(WrittenValues values) {
        return (name, tables) -> Map.of(name + ".xls", new WebPage(values).write(tables));
    }

    private static Form csv(char delimiter, Function<String, byte[]> bytes) {
        return split(delimiter == '\t' ? ".txt" : ".csv", new TextFile(delimiter, WrittenValues.VIETNAMESE, bytes));
    }

    /** A file for each sheet, where the form has no sheets. */
    private static Form split(String extension, TextFile file) {
        return (name, tables) -> {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (PlainTable table : tables) {
                String sheet = tables.size() == 1 ? "" : " (" + table.name() + ")";
                files.put(name + sheet + extension, file.write(table));
            }
            return files;
        };
    }

    private static Form decomposedNames(Form form) {
        return (name, tables) -> form.write(Normalizer.normalize(name, Normalizer.Form.NFD), tables);
    }

    private static byte[] utf16(String text) {
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    }
}
