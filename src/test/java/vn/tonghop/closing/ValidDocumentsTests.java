package vn.tonghop.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.form.BlankForms;
import vn.tonghop.form.CarriedOverTables;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.openxml.OfficeSchemas;
import vn.tonghop.operations.Spoiled;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.wording.Language;

/** Every Office file that the program writes is valid by the schemas of ECMA-376, part by part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidDocumentsTests {

    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse(TestHome.DECEMBER);
    private static final Path EXAMPLE = Path.of("docs/examples/bao-cao-khac.yaml");
    private static final String INDICATORS = "TTUD/Bieu 01 - Chi tieu thang 12.xlsx";
    private static final String TASKS = "VP/Phụ lục nhiệm vụ UBND tỉnh giao T12.2023.xls";

    private static final String VERIFICATIONS = "TTUD/so_kiem_dinh_T12.2023.csv";

    private TestHome home;

    /** Both months with the letter and the quarterly report; forms spoiled in each type of file that is answered; a kept paragraph. */
    @BeforeAll
    void compileAll(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("catalogue"));
        Files.copy(EXAMPLE, folder.resolve("catalogue/bao-cao-khac.yaml"));
        home = TestHome.create(TestDatabase.EMBEDDED, folder);
        home.runBothMonths();
        spoil(INDICATORS, Spoiled.sheet(0, Spoiled.text("D9", "2.239 cái")));
        spoil(TASKS, Spoiled.sheet(0, Spoiled.text("E8", "10/10/2023")));
        spoil(VERIFICATIONS, Spoiled.csv(text -> text.replaceFirst("2,15/11/2023", "2,31/11/2023")));
        EditKeeper keeper = home.context().get(EditKeeper.class);
        KeptEdit edit = new KeptEdit("bao-cao", "1", KeptEdit.Kind.INSERT, "", "Đoạn *thêm*.", Map.of(), "Lê Thị B");
        keeper.keep(
                DECEMBER,
                keeper.outline(DECEMBER, Path.of("bao-cao-2023-12.docx"), null).orElseThrow(),
                List.of(edit),
                "Lê Thị B");
        home.run(TestHome.DECEMBER);
        home.run("2023-Q4");
        Catalogue catalogue = home.context().get(Catalogue.class);
        for (Language language : Language.values()) {
            new BlankForms(
                            new HomeFolder(folder.resolve("blank-" + language)),
                            catalogue,
                            home.context().get(CarriedOverTables.class),
                            language)
                    .write(DECEMBER.next(), catalogue.units());
        }
    }

    @AfterAll
    void close() {
        home.close();
    }

    @ParameterizedTest
    @CsvSource({
        "reports/2023-11, 7",
        "reports/2023-12, 7",
        "reports/2023-Q4, 6",
        "answers/TTUD, 10",
        "answers/TDC, 8",
        "answers/VP, 7",
        "blank-VI/forms, 28",
        "blank-EN/forms, 28"
    })
    void areValid(String folder, int count) throws IOException {
        List<Path> files = officeFiles(home.root().resolve(folder));
        List<String> problems = new ArrayList<>();
        for (Path file : files) {
            OfficeSchemas.problems(file).forEach(problem -> problems.add(file.getFileName() + ": " + problem));
        }
        assertThat(problems).isEmpty();
        assertThat(files).hasSize(count);
    }

    @Test
    void areOfEveryKind() throws IOException {
        assertThat(officeFiles(home.root()).stream().map(path -> String.valueOf(path.getFileName())))
                .contains(
                        "bao-cao-2023-12.docx",
                        "bao-cao-2023-12.review.docx",
                        "phu-luc-2023-12.xlsx",
                        "doi-soat-2023-12.xlsx",
                        "cong-van-2023-12.docx",
                        "bao-cao-do-luong-2023-Q4.docx");
    }

    private void spoil(String file, Spoiled.Spoiling spoiling) throws Exception {
        Path bad = home.root().resolve("inbox").resolve(file);
        Files.createDirectories(bad.getParent());
        spoiling.spoil(TestHome.SAMPLES.resolve(TestHome.DECEMBER).resolve(file), bad);
    }

    private static List<Path> officeFiles(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().matches(".*\\.(docx|xlsx|xlsm)"))
                    .sorted()
                    .toList();
        }
    }
}
