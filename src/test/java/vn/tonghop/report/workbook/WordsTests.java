package vn.tonghop.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** The words of the reconciliation are there in both languages, and nowhere else. */
class WordsTests {

    private static final Sentences VIETNAMESE = Sentences.load("workbook", Language.VI);
    private static final Sentences ENGLISH = Sentences.load("workbook", Language.EN);

    @Test
    void areTheSameInBothLanguages() {
        assertThat(ENGLISH.keys()).isEqualTo(VIETNAMESE.keys());
        assertThat(VIETNAMESE.keys())
                .allSatisfy(key -> assertThat(ENGLISH.names(key)).isEqualTo(VIETNAMESE.names(key)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void knowEveryWordOfPrograms(Language language) {
        Words words = new Words(language);
        assertThat(Arrays.stream(TaskStatus.values()).map(Enum::name))
                .allMatch(name -> !words.constant("task", name).equals(name));
        assertThat(Arrays.stream(Figure.Origin.values()).map(Enum::name))
                .allMatch(name -> !words.constant("origin", name).equals(name));
        assertThat(Arrays.stream(Verdict.values()).map(Enum::name))
                .allMatch(name -> !words.constant("verdict", name).equals(name));
        assertThat(Arrays.stream(Severity.values()).map(Severity::slug))
                .allMatch(slug -> !words.word("severity", slug).equals(slug));
        assertThat(words.word("severity", "unheard-of")).isEqualTo("unheard-of");
    }

    @Test
    void showDaysAndNumbersInTheWayOfTheLanguage() {
        Words vietnamese = new Words(Language.VI);
        assertThat(Stream.of("2023-12-09", "2023-11-30", "2023-02-30", "9269.5", "-27", "09269", "Đạt")
                        .map(vietnamese::shown))
                .containsExactly("09/12/2023", "30/11/2023", "2023-02-30", "9.269,5", "−27", "09269", "Đạt");
        assertThat(new Words(Language.EN).shown("9269.5")).isEqualTo("9,269.5");
    }

    /** No text for people in the code of the workbooks: letters beyond ASCII stand in bundles alone. */
    @Test
    void standInNoCode() throws IOException {
        Set<String> signs = Set.of("…", "×");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/vn/tonghop/report/workbook"))) {
            for (Path source : sources.sorted().toList()) {
                List<String> literals = Arrays.stream(Files.readString(source)
                                .replaceAll("(?s)/\\*.*?\\*/", "")
                                .split("\"", -1))
                        .toList();
                for (int i = 1; i < literals.size(); i += 2) {
                    String text = literals.get(i);
                    assertThat(text.codePoints()
                                    .filter(c -> c > 127)
                                    .mapToObj(Character::toString)
                                    .filter(c -> !signs.contains(c)))
                            .as("%s: “%s”", source.getFileName(), text)
                            .isEmpty();
                }
            }
        }
    }
}
