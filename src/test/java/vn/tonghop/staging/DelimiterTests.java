package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.headers.KnownHeaders;

/** Tells the delimiter of a text by the header that it makes. */
class DelimiterTests {

    private final ReadingBounds bounds = ReadingBounds.defaults();

    @TempDir
    Path folder;

    @Test
    void findsSemicolonsInTextRichInCommas() throws IOException {
        StringBuilder text = new StringBuilder("Mục;Nội dung\n");
        for (int i = 1; i <= 80; i++) {
            text.append("II.4;Kiểm tra, hướng dẫn, đôn đốc, tổng hợp, báo cáo\n");
        }

        assertThat(delimiter(text.toString(), new SourceFiles(bounds))).isEqualTo(',');
        assertThat(delimiter(text.toString(), known())).isEqualTo(';');
    }

    @Test
    void findsCommasInTextRichInSemicolons() throws IOException {
        StringBuilder text = new StringBuilder("Mục,Nội dung\n");
        for (int i = 1; i <= 80; i++) {
            text.append("II.4,Kiểm tra; hướng dẫn; đôn đốc; tổng hợp; báo cáo\n");
        }

        assertThat(delimiter(text.toString(), new SourceFiles(bounds))).isEqualTo(';');
        assertThat(delimiter(text.toString(), known())).isEqualTo(',');
    }

    @Test
    void findsTabsAndBarsBelowTitlesWithCommas() throws IOException {
        String titles = "SỞ KHOA HỌC, CÔNG NGHỆ\nKỳ báo cáo: 12/2023\n";

        assertThat(delimiter(titles + "Mục\tNội dung\nII.4\ta, b, c, d\nII.4\ta, b, c, d\n", known()))
                .isEqualTo('\t');
        assertThat(delimiter(titles + "Mục|Nội dung\nII.4|a, b, c, d\nII.4|a, b, c, d\n", known()))
                .isEqualTo('|');
    }

    @Test
    void believesTheLineThatDeclaresIt() throws IOException {
        assertThat(delimiter("sep=,\nMục;Nội dung\nII.4;a, b\n", known())).isEqualTo(',');
    }

    private SourceFiles known() {
        return new SourceFiles(bounds, new KnownHeaders(new CatalogueLoader().load(null)));
    }

    private @Nullable Character delimiter(String text, SourceFiles files) throws IOException {
        try (SourceFile file = files.open(Files.writeString(folder.resolve("a.csv"), text), "a.csv")) {
            return file.delimiter();
        }
    }
}
