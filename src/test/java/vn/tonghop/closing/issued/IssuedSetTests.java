package vn.tonghop.closing.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tonghop.closing.Closings;
import vn.tonghop.operations.DecidingHome;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestForms;
import vn.tonghop.period.ReportingPeriod;

/** What is archived when a month is closed, on each database. */
class IssuedSetTests {

    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2023-10");
    private static final List<String> DOCUMENTS = List.of(
            "bao-cao-2023-10.docx",
            "bao-cao-2023-10.review.docx",
            "doi-soat-2023-10.xlsx",
            "phu-luc-2023-10.xlsx",
            "result.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void holdsTheReportAndAllThatGoesWithIt(TestDatabase database) throws Exception {
        try (DecidingHome home = closed(database)) {
            assertThat(files(home)).containsExactlyElementsOf(DOCUMENTS);
            IssuedSetVerifier.Verification verification = verify(home);
            assertThat(verification.set().documents())
                    .extracting(IssuedSet.Document::path)
                    .containsExactlyElementsOf(DOCUMENTS);
            assertThat(verification.differences()).isEmpty();
            for (String document : DOCUMENTS) {
                assertThat(home.path("reports/2023-10").resolve(document))
                        .hasSameBinaryContentAs(set(home).resolve("documents").resolve(document));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isToldWhereItWasArchivedWithoutItsReport(TestDatabase database) throws Exception {
        try (DecidingHome home = closed(database)) {
            Path list = set(home).resolve("issue.json");
            IssuedSet set = IssuedSets.Json.MAPPER.readValue(Files.readString(list), IssuedSet.class);
            IssuedSet without = new IssuedSet(
                    set.period(),
                    set.number(),
                    set.run(),
                    set.program(),
                    set.issuedAt(),
                    set.issuedBy(),
                    set.account(),
                    set.language(),
                    set.documents().stream()
                            .filter(d -> d.path().equals("result.json"))
                            .toList(),
                    set.signed(),
                    set.signedNumber(),
                    set.signedDate(),
                    null);
            Files.writeString(list, IssuedSets.Json.MAPPER.writeValueAsString(without));
            assertThat(verify(home).differences())
                    .containsExactly(
                            "- documents/bao-cao-2023-10.docx",
                            "- documents/bao-cao-2023-10.review.docx",
                            "- documents/doi-soat-2023-10.xlsx",
                            "- documents/phu-luc-2023-10.xlsx");
        }
    }

    /** What people do with the copy in the reports folder is theirs; what is issued is what the program has reckoned. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void holdsTheProgramsReportWhereAPersonHasEditedTheOther(TestDatabase database) throws Exception {
        try (DecidingHome home = new DecidingHome(folder.resolve("home"), database)) {
            home.drop("TTUD/BM01 a.csv", TestForms.instruments("10/2023", 100, 6355))
                    .acceptAll("2023-10");
            Path report = home.path("reports/2023-10/bao-cao-2023-10.docx");
            Files.writeString(report, "edited");
            assertThat(home.close("2023-10").isDone()).isTrue();
            assertThat(report).hasContent("edited");
            assertThat(files(home)).containsExactlyElementsOf(DOCUMENTS);
            assertThat(verify(home).differences()).isEmpty();
        }
    }

    private DecidingHome closed(TestDatabase database) throws Exception {
        DecidingHome home = new DecidingHome(folder.resolve("home"), database);
        home.drop("TTUD/BM01 a.csv", TestForms.instruments("10/2023", 100, 6355))
                .acceptAll("2023-10");
        assertThat(home.get(Closings.class).submit(OCTOBER, DecidingHome.BY).isDone())
                .isTrue();
        assertThat(home.close("2023-10").isDone()).isTrue();
        return home;
    }

    /** A month that was issued before the catalogue had two of its lists is rebuilt to the same figures all the same. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isRebuiltFromACatalogueThatLacksListsOfToday(TestDatabase database) throws Exception {
        try (DecidingHome home = closed(database)) {
            for (String file : List.of("measures.yaml", "words.yaml")) {
                Path archived = set(home).resolve("catalogue/built-in").resolve(file);
                Files.write(
                        archived,
                        Files.readAllLines(archived).stream()
                                .filter(line -> !line.strip().startsWith("count-multiples:")
                                        && !line.strip().startsWith("references:"))
                                .toList());
            }
            assertThat(verify(home).differences())
                    .as("nothing but the catalogue that was cut here")
                    .hasSize(2)
                    .allMatch(line -> line.substring(2).startsWith("catalogue "));
        }
    }

    private static IssuedSetVerifier.Verification verify(DecidingHome home) throws IOException {
        return Objects.requireNonNull(home.get(IssuedSetVerifier.class).verify(OCTOBER));
    }

    private static Path set(DecidingHome home) {
        return home.path("archive/2023-10/_issued/1");
    }

    private static List<String> files(DecidingHome home) throws IOException {
        Path documents = set(home).resolve("documents");
        try (Stream<Path> all = Files.walk(documents)) {
            return all.filter(Files::isRegularFile)
                    .map(p -> documents.relativize(p).toString())
                    .sorted()
                    .toList();
        }
    }
}
