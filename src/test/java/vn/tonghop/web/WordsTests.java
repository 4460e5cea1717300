package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** The words of the page: the same in both languages, each known, no text for people in templates. */
class WordsTests {

    private static final Sentences VIETNAMESE = Sentences.load("page", Language.VI);
    private static final Sentences ENGLISH = Sentences.load("page", Language.EN);

    @Test
    void areTheSameInBothLanguages() {
        assertThat(ENGLISH.keys()).isEqualTo(VIETNAMESE.keys());
        assertThat(VIETNAMESE.keys())
                .allSatisfy(key -> assertThat(ENGLISH.names(key)).isEqualTo(VIETNAMESE.names(key)));
    }

    @Test
    void knowEveryKeyOfTheTemplates() throws IOException {
        TreeSet<String> known = new TreeSet<>(VIETNAMESE.keys());
        known.addAll(Sentences.load("console", Language.VI).keys());
        Matcher key = Pattern.compile("say\\('([a-z.-]+)'[,)]").matcher(templates());
        int count = 0;
        while (key.find()) {
            assertThat(known).contains(key.group(1));
            count++;
        }
        assertThat(count).isGreaterThan(100);
    }

    @Test
    void standInBundlesAlone() throws IOException {
        String text = templates()
                .replaceAll("<!DOCTYPE html>|<title[^>]*>[^<]*</title>", "")
                .replaceAll("<(?:[^>\"]|\"[^\"]*\")*>", "")
                .replace("SHA-256", "")
                .replace("·", "");
        assertThat(text.strip()).isEmpty();
    }

    private static String templates() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/page/templates"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
