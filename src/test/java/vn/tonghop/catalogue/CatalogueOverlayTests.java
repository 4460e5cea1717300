package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.catalogue.reader.CatalogueLoader;

class CatalogueOverlayTests {

    @TempDir
    private Path folder;

    private Catalogue load(String yaml) throws IOException {
        Files.writeString(folder.resolve("so.yaml"), yaml);
        return new CatalogueLoader().load(folder);
    }

    @Test
    void addsAUnitWithItsIndicator() throws IOException {
        Catalogue catalogue = load("""
                units:
                  - code: CDS
                    name: Phòng Chuyển đổi số
                    aliases: [CĐS]
                    sends: [BM01, BM04]
                indicators:
                  - code: CDS-01
                    label: Dịch vụ công trực tuyến
                    unit: CDS
                    measured-in: dịch vụ
                    cumulates: true
                """);
        assertThat(catalogue.unitNamed("cđs").orElseThrow().code()).isEqualTo("CDS");
        assertThat(catalogue.units()).hasSize(8);
        assertThat(catalogue.figureIds()).contains("CDS-01.period", "CDS-01.cumulative");
    }

    @Test
    void readsFormsOfAnOlderArchiveByTheMeasuresOfToday() throws IOException {
        CatalogueLoader loader = new CatalogueLoader();
        loader.archive(null, folder);
        Files.delete(folder.resolve("built-in/measures.yaml"));
        Measures measures = loader.loadArchived(folder).measures();
        assertThat(measures.named("huyện, thành phố").orElseThrow().name()).isEqualTo("huyện");
        assertThat(measures.labels()).isEqualTo(loader.load(null).measures().labels());
    }

    /** Lists that came after the archive was made, one among the measures and one among the words. */
    @Test
    void readsAnOlderArchiveByTheListsThatItDoesNotKnowYet() throws IOException {
        CatalogueLoader loader = new CatalogueLoader();
        loader.archive(null, folder);
        for (String file : List.of("measures.yaml", "words.yaml")) {
            Path archived = folder.resolve("built-in").resolve(file);
            List<String> kept = Files.readAllLines(archived).stream()
                    .filter(line -> !line.strip().startsWith("count-multiples:")
                            && !line.strip().startsWith("references:"))
                    .toList();
            assertThat(kept).hasSize(Files.readAllLines(archived).size() - 1);
            Files.write(archived, kept);
        }
        Catalogue archived = loader.loadArchived(folder);
        assertThat(archived.words().references())
                .isEqualTo(loader.load(null).words().references())
                .isNotEmpty();
        assertThat(archived.measures().isMultiplied("nghìn cái"))
                .isEqualTo(loader.load(null).measures().isMultiplied("nghìn cái"))
                .isTrue();
    }

    @Test
    void keepsTheMeasuresOfAnArchiveThatHasThem() throws IOException {
        CatalogueLoader loader = new CatalogueLoader();
        loader.archive(null, folder);
        Path file = folder.resolve("built-in/measures.yaml");
        Files.writeString(file, Files.readString(file).replace("website, ", ""));
        assertThat(loader.loadArchived(folder).measures().named("website")).isEmpty();
        assertThat(loader.load(null).measures().named("website")).isPresent();
    }

    @Test
    void addsAnAliasAndKeepsTheOthers() throws IOException {
        Catalogue catalogue = load("""
                units:
                  - code: TDC
                    aliases: [Phòng TĐC]
                """);
        assertThat(catalogue.unitNamed("phong tdc").orElseThrow().code()).isEqualTo("TDC");
        assertThat(catalogue.unitNamed("CC TĐC").orElseThrow().code()).isEqualTo("TDC");
        assertThat(catalogue.unit("TDC").orElseThrow().name()).isEqualTo("Chi cục Tiêu chuẩn Đo lường Chất lượng");
    }

    @Test
    void addsAHeaderAliasToAColumn() throws IOException {
        Catalogue catalogue = load("""
                forms:
                  - code: BM05
                    columns:
                      - {key: quantity, aliases: [Tổng PTĐ]}
                """);
        FormColumn quantity =
                catalogue.form("BM05").orElseThrow().column("quantity").orElseThrow();
        assertThat(quantity.isNamed("tong ptd")).isTrue();
        assertThat(quantity.isNamed("so luong")).isTrue();
        assertThat(catalogue.form("BM05").orElseThrow().columns()).hasSize(9);
    }

    @Test
    void addsARegisterThatFeedsAnIndicator() throws IOException {
        Catalogue catalogue = load("""
                forms:
                  - code: BM14
                    name: Sổ tư vấn chuyển giao
                    kind: register
                    identity: [reference]
                    window: [entry-date]
                    columns:
                      - {key: reference, label: Số hợp đồng, required: true}
                      - {key: entry-date, label: Ngày ký, required: true, type: date}
                units:
                  - code: TTUD
                    sends: [BM14]
                indicators:
                  - code: TTUD-12
                    label: Hợp đồng tư vấn
                    unit: TTUD
                    measured-in: hợp đồng
                    feed: {form: BM14, measure: rows, date: entry-date}
                """);
        assertThat(catalogue.unit("TTUD").orElseThrow().sends("BM14")).isTrue();
        assertThat(catalogue.unit("TTUD").orElseThrow().sends("BM05")).isTrue();
        assertThat(catalogue.indicator("TTUD-12").orElseThrow().feed()).isNotNull();
    }

    @Test
    void addsASectionWhereItBelongs() throws IOException {
        Catalogue catalogue = load("""
                reports:
                  - id: bao-cao
                    parts:
                      - code: I
                        sections:
                          - code: I.III
                            sections:
                              - code: I.III.6A
                                after: I.III.6
                                number: "6a."
                                heading: Hoạt động chuyển đổi số
                                content: [narrative]
                """);
        assertThat(catalogue.reports().get(0).sections())
                .extracting(ReportOutline.Section::code)
                .containsSequence("I.III.6", "I.III.6A", "I.III.7");
    }

    @Test
    void addsASecondReport() throws IOException {
        Catalogue catalogue = load("""
                reports:
                  - id: bao-cao-do-luong
                    type-name: BÁO CÁO
                    subject: Công tác đo lường tháng {month2}/{year}
                    symbol: /BC-KHCN
                    parts:
                      - code: I
                        heading: KẾT QUẢ
                        content:
                          - sentence: verification
                            text: "Kiểm định {TTUD-02.period} phương tiện đo."
                    recipients: ["Lưu: VT, VP"]
                    signature: {lines: [GIÁM ĐỐC]}
                    layout: {left-mm: 35}
                """);
        assertThat(catalogue.reports()).extracting(ReportOutline::id).containsExactly("bao-cao", "bao-cao-do-luong");
        assertThat(catalogue.reports().get(1).annex()).isNull();
        assertThat(catalogue.reports().get(1).layout().leftMm()).isEqualTo(35);
    }

    @Test
    void addsAVersionOfAPlan() throws IOException {
        Indicator testing = load("""
                        indicators:
                          - code: TTUD-01
                            plans:
                              - {year: 2023, value: 660, from: 2023-12-01, document: 200/QĐ-KHCN}
                              - {year: 2024, value: 720, from: 2023-12-15}
                        """).indicator("TTUD-01").orElseThrow();
        assertThat(testing.plan(2023, LocalDate.of(2023, 11, 14)).orElseThrow().value())
                .isEqualByComparingTo("700");
        assertThat(testing.plan(2023, LocalDate.of(2023, 12, 14)).orElseThrow().value())
                .isEqualByComparingTo("660");
        assertThat(testing.plan(2024, LocalDate.of(2024, 1, 14)).orElseThrow().value())
                .isEqualByComparingTo("720");
    }

    @Test
    void removesAndReplaces() throws IOException {
        Catalogue catalogue = load("""
                reports:
                  - id: bao-cao
                    recipients: [Văn phòng UBND tỉnh, "Lưu: VT, VP"]
                    parts:
                      - code: I
                        sections:
                          - code: I.III
                            sections:
                              - {code: I.III.7, remove: true}
                units:
                  - {code: QLCN, replace: true, name: Phòng Công nghệ, sends: [BM12]}
                """);
        assertThat(catalogue.reports().get(0).recipients()).hasSize(2);
        assertThat(catalogue.reports().get(0).sections())
                .extracting(ReportOutline.Section::code)
                .doesNotContain("I.III.7");
        assertThat(catalogue.unit("QLCN").orElseThrow().aliases()).isEmpty();
    }

    @Test
    void laysFilesOverEachOtherByName() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "department: {place: Bắc Ninh, symbol: SKHCN}\n");
        Files.writeString(folder.resolve("b.yaml"), "\uFEFFdepartment:\n  place: Hà Nội\n");
        Files.writeString(folder.resolve(".an.yaml"), "no: catalogue\n");
        Department department = new CatalogueLoader().load(folder).department();
        assertThat(department.place()).isEqualTo("Hà Nội");
        assertThat(department.symbol()).isEqualTo("SKHCN");
    }

    @Test
    void hasAFingerprintOfAllItsFiles() throws IOException {
        String builtIn = new CatalogueLoader().load(null).fingerprint();
        assertThat(builtIn).hasSize(64);
        assertThat(new CatalogueLoader().load(folder).fingerprint()).isEqualTo(builtIn);
        assertThat(load("department: {place: Bắc Giang}\n").fingerprint()).isNotEqualTo(builtIn);
    }
}
