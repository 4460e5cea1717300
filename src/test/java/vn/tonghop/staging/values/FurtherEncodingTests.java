package vn.tonghop.staging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reading.encoding.LegacyEncodings;
import vn.tonghop.recoding.BookFile;
import vn.tonghop.recoding.PlainTable;
import vn.tonghop.recoding.TextFile;
import vn.tonghop.recoding.Typists;
import vn.tonghop.recoding.WrittenValues;
import vn.tonghop.staging.StagedFile;
import vn.tonghop.staging.submission.StagedItem;

/** A legacy encoding that the program has never heard of is an entry of the catalogue, and files in it are read. */
class FurtherEncodingTests {

    private static final Path TABLE = Path.of("src/test/resources/vn/tonghop/encodings-viscii.yaml");
    private static final Path SAMPLE =
            Path.of("input-samples/2023-12/TDC/BM07 Công bố hợp chuẩn, hợp quy T12.2023.xlsx");

    @TempDir
    private Path folder;

    private Catalogue catalogue;
    private UnaryOperator<String> typed;

    @BeforeEach
    void addToTheCatalogue() throws IOException {
        Path overlay = Files.createDirectories(folder.resolve("catalogue"));
        Files.copy(TABLE, overlay.resolve("encodings.yaml"));
        catalogue = CatalogueEncodings.inUse(new CatalogueLoader().load(overlay));
        Map<Integer, String> codes = new HashMap<>();
        catalogue.encodings().get(0).letters().forEach((code, letter) -> codes.put(letter.codePointAt(0), code));
        typed = text -> text.codePoints()
                .mapToObj(c -> codes.getOrDefault(c, Character.toString(c)))
                .collect(java.util.stream.Collectors.joining());
    }

    @AfterEach
    void forget() {
        LegacyEncodings.use(List.of());
    }

    @Test
    void readsByFont() throws IOException {
        BookFile.Typist typist = (cell, text, looks) -> {
            cell.setCellValue(typed.apply(text));
            cell.setCellStyle(looks.inFont("VI Times"));
        };
        readsTheSame(new BookFile(HSSFWorkbook::new, typist).write(tables()));
    }

    @Test
    void readsWithoutFont() throws IOException {
        BookFile.Typist typist = (cell, text, looks) -> cell.setCellValue(typed.apply(text));
        readsTheSame(new BookFile(XSSFWorkbook::new, typist).write(tables()));
    }

    @Test
    void readsBytes() throws IOException {
        TextFile file = new TextFile(
                ';', WrittenValues.VIETNAMESE, text -> typed.apply(text).getBytes(Charset.forName("windows-1252")));
        readsTheSame(file.write(tables().get(0)));
    }

    @Test
    void readsNothingOfItOnceItIsGone() throws IOException {
        BookFile.Typist typist = (cell, text, looks) -> cell.setCellValue(typed.apply(text));
        LegacyEncodings.use(List.of());
        assertThat(staged(new BookFile(XSSFWorkbook::new, typist).write(tables()))
                        .codes())
                .contains("form-not-recognised");
    }

    private void readsTheSame(byte[] file) throws IOException {
        StagedFile original = staged(new BookFile(XSSFWorkbook::new, Typists.unicode()).write(tables()));
        StagedFile read = staged(file);
        assertThat(original.of(StagedItem.RegisterRow.class)).hasSize(15);
        assertThat(read.of(StagedItem.RegisterRow.class))
                .usingRecursiveComparison()
                .ignoringFields("key.sheet")
                .isEqualTo(original.of(StagedItem.RegisterRow.class));
        assertThat(read.findings()).anyMatch(f -> "VISCII".equals(f.found()));
    }

    private StagedFile staged(byte[] bytes) throws IOException {
        return StagedFile.of(Files.write(folder.resolve("T12.2023 bieu"), bytes), "TDC", catalogue);
    }

    private static List<PlainTable> tables() throws IOException {
        return PlainTable.of(SAMPLE);
    }
}
