package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.reader.CatalogueLoader;

class FiguresPageTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d\\d) \\| [^|]+ \\| `([^`]+)` \\| ([^|]+) \\|");
    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);

    @Test
    void listsEveryFigureOfTheCatalogueOnce() throws IOException {
        assertThat(rows()).extracting(r -> r.group(2)).containsExactlyInAnyOrderElementsOf(CATALOGUE.figureIds());
    }

    @Test
    void numbersTheFiguresWithoutGap() throws IOException {
        List<Integer> numbers =
                rows().stream().map(r -> Integer.valueOf(r.group(1))).distinct().toList();
        assertThat(numbers).hasSize(65).isSorted().startsWith(1).endsWith(65);
    }

    @Test
    void namesTheRegisterThatCounts() throws IOException {
        for (MatchResult row : rows()) {
            String code = row.group(2).replaceFirst("\\..*", "");
            RegisterFeed feed = CATALOGUE.indicator(code).map(Indicator::feed).orElse(null);
            if (feed != null && row.group(2).endsWith(".period")) {
                assertThat(row.group(3)).as(row.group(2)).contains(feed.form());
            }
        }
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/figures.md")))
                .results()
                .toList();
    }
}
