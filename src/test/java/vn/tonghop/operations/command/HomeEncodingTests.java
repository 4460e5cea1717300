package vn.tonghop.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.reading.encoding.LegacyEncodings;
import vn.tonghop.recoding.PlainTable;
import vn.tonghop.recoding.TextFile;
import vn.tonghop.recoding.WrittenValues;

/** Commands that ask no database read a file with the encodings that the home's catalogue declares. */
class HomeEncodingTests {

    private static final Path TABLE = Path.of("src/test/resources/vn/tonghop/encodings-viscii.yaml");
    private static final Path SAMPLE =
            Path.of("input-samples/2023-12/TDC/BM07 Công bố hợp chuẩn, hợp quy T12.2023.xlsx");

    @TempDir
    private Path folder;

    private Path home;
    private Path file;

    @BeforeEach
    void typeAFileInTheHomesEncoding() throws IOException {
        home = folder.resolve("home");
        Path overlay = Files.createDirectories(home.resolve("catalogue"));
        Files.copy(TABLE, overlay.resolve("encodings.yaml"));
        Map<Integer, String> codes = new HashMap<>();
        new CatalogueLoader()
                .load(overlay)
                .encodings()
                .get(0)
                .letters()
                .forEach((code, letter) -> codes.put(letter.codePointAt(0), code));
        TextFile text = new TextFile(
                ';',
                WrittenValues.VIETNAMESE,
                words -> words.codePoints()
                        .mapToObj(c -> codes.getOrDefault(c, Character.toString(c)))
                        .collect(Collectors.joining())
                        .getBytes(Charset.forName("windows-1252")));
        file = Files.write(
                folder.resolve("T12.2023.csv"), text.write(PlainTable.of(SAMPLE).get(0)));
    }

    @AfterEach
    void forget() {
        LegacyEncodings.use(List.of());
        System.clearProperty("tonghop.home");
    }

    @Test
    void readsByTheCatalogueOfTheHomeThatIsNamed() throws Exception {
        JsonNode read = read(home);
        assertThat(read.get("encoding").asString()).isEqualTo("VISCII");
        assertThat(texts(read)).contains("Tổ chức, cá nhân", "Tiêu chuẩn/Quy chuẩn", "Hợp quy");
    }

    @Test
    void readsByTheCatalogueOfTheHomeThatIsConfigured() throws Exception {
        System.setProperty("tonghop.home", home.toString());
        assertThat(read(null).get("encoding").asString()).isEqualTo("VISCII");
    }

    @Test
    void readsWithTheBuiltInEncodingsWhereThereIsNoHome() throws Exception {
        assertThat(read(folder.resolve("none")).toString())
                .contains("\"type\"")
                .doesNotContain("VISCII", "Tổ chức, cá nhân");
    }

    @Test
    void namesTheMistakeOfAHomesCatalogue() throws Exception {
        Files.writeString(home.resolve("catalogue/so.yaml"), "units:\n  - {code: TDC, alias: [A]}\n");
        assertThatThrownBy(() -> read(home)).isInstanceOf(CatalogueException.class);
    }

    @Test
    void checksByTheCatalogueOfTheHome() throws Exception {
        assertThat(check(home).get("forms").get(0).get("form").asString()).isEqualTo("BM07");
        assertThat(check(home).get("rows").get("loaded").asInt()).isEqualTo(15);
        LegacyEncodings.use(List.of());
        assertThat(check(folder.resolve("none")).get("forms")).isEmpty();
    }

    private JsonNode read(@Nullable Path at) throws Exception {
        ReadCommand command = new ReadCommand();
        command.path = file;
        command.options.home = at;
        command.options.json = true;
        return printed(command);
    }

    private JsonNode check(Path at) throws Exception {
        CheckCommand command = new CheckCommand();
        command.file = file;
        command.unit = "TDC";
        command.options.home = at;
        command.options.json = true;
        return printed(command);
    }

    private static List<String> texts(JsonNode read) {
        return read.get("sheets")
                .get(0)
                .get("cells")
                .valueStream()
                .map(cell -> cell.get("value").asString())
                .toList();
    }

    private static JsonNode printed(Callable<Integer> command) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            command.call();
        } finally {
            System.setOut(before);
        }
        return JsonMapper.shared().readTree(out.toByteArray());
    }
}
