package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.reader.CatalogueLoader;

class CataloguePageTests {

    @Test
    void showsAnOverlayThatLoads(@TempDir Path folder) throws IOException {
        String page = Files.readString(Path.of("docs/catalogue.md"));
        int start = page.indexOf("```yaml\n") + "```yaml\n".length();
        Files.writeString(folder.resolve("so.yaml"), page.substring(start, page.indexOf("```", start)));
        assertThat(new CatalogueLoader().load(folder).figureIds()).contains("CDS-01.cumulative");
    }
}
