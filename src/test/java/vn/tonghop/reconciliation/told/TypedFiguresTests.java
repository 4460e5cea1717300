package vn.tonghop.reconciliation.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.reconciliation.told.TypedFigures.Typed;

/** Sentences of offices with figures typed in, against the figures of December 2023. */
class TypedFiguresTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final Map<String, String> STATED = Map.ofEntries(
            Map.entry("TDC-01.period", "21"),
            Map.entry("TDC-01.cumulative", "271"),
            Map.entry("TDC-02.period", "20"),
            Map.entry("TDC-02.cumulative", "250"),
            Map.entry("TDC-03.period", "21"),
            Map.entry("TDC-04.period", "1"),
            Map.entry("TDC-05.period", "120000000"),
            Map.entry("TDC-06.period", "167100000"),
            Map.entry("TDC-07.period", "20000000"),
            Map.entry("TDC-08.period", "10"),
            Map.entry("TDC-09.period", "5"),
            Map.entry("TDC-10.period", "14"),
            Map.entry("TDC-11.period", "7"),
            Map.entry("TDC-12.period", "9"),
            Map.entry("TDC-13.period", "12"),
            Map.entry("TDC-14.period", "9"),
            Map.entry("TDC-19.period", "20"),
            Map.entry("TDC-20.period", "2"),
            Map.entry("TDC-21.period", "10"),
            Map.entry("TTUD-01.period", "60"),
            Map.entry("TTUD-01.cumulative", "663"),
            Map.entry("TTUD-02.period", "2239"),
            Map.entry("TTUD-06.period", "2"),
            Map.entry("QLKH-04.period", "3"),
            Map.entry("QLKH-07.period", "2"),
            Map.entry("QLCN-03.period", "3"),
            Map.entry("CSSHTT-03.period", "5"),
            Map.entry("CSSHTT-04.period", "7"));
    private static final Map<String, Figure> FIGURES = STATED.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> figure(e.getKey(), e.getValue())));

    private final TypedFigures typed = new TypedFigures(CATALOGUE);

    private static Figure figure(String id, String value) {
        String label = CATALOGUE
                .indicator(id.substring(0, id.indexOf('.')))
                .map(Indicator::label)
                .orElse(id);
        return new Figure(id, label, new BigDecimal(value), value, "", Figure.Origin.REPORTED, Formula.NONE, List.of());
    }

    private String said(String unit, String section, String text) {
        return typed.typed(unit, section, text, FIGURES).stream()
                .map(TypedFiguresTests::said)
                .collect(Collectors.joining("; "));
    }

    private static String said(Typed typed) {
        return typed.number().written()
                + (typed.same() ? " = " : " ≠ ")
                + typed.figure().id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TDC | I.III.4 | Tiếp nhận 21 hồ sơ nhập khẩu | 21 = TDC-01.period
        TDC | I.III.4 | Hồ sơ nhập khẩu: tiếp nhận 21 hồ sơ (lũy kế tiếp nhận 271 hồ sơ nhập khẩu) | 21 = TDC-01.period; 271 = TDC-01.cumulative
        TDC | I.III.4 | Khảo sát chất lượng sản phẩm điện, điện tử: lấy 14 mẫu điện, điện tử khảo sát | 14 = TDC-10.period
        TDC | I.III.4 | Cập nhật 20 tiêu chuẩn quốc gia về phòng cháy, chữa cháy | 20 = TDC-19.period
        TDC | I.III.4 | Mô hình điểm năng suất chất lượng tại 02 cơ sở khám chữa bệnh và 10 trường tiểu học | 02 = TDC-20.period; 10 = TDC-21.period
        TTUD | I.III.3 | Thử nghiệm 60 mẫu | 60 = TTUD-01.period
        TTUD | I.III.3 | Cử 02 viên chức tham gia đào tạo kiểm định viên | 02 = TTUD-06.period
        CSSHTT | I.III.5.1 | Xét sáng kiến cấp cơ sở: 05 sáng kiến đạt yêu cầu | 05 = CSSHTT-03.period
        CSSHTT | I.III.5.2 | Tổ chức 07 hội đồng nghiệm thu nhiệm vụ cấp cơ sở | 07 = CSSHTT-04.period
        """)
    void offersToCarryANumberThatIsAFigure(String unit, String section, String text, String expected) {
        assertThat(said(unit, section, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TDC | I.III.4 | Tiếp nhận 12 hồ sơ nhập khẩu | 12 ≠ TDC-01.period
        TDC | I.III.4 | Lấy 41 mẫu sản phẩm điện, điện tử khảo sát gửi phân tích | 41 ≠ TDC-10.period
        TTUD | I.III.3 | Kiểm định 2.293 phương tiện đo đạt yêu cầu | 2.293 ≠ TTUD-02.period
        TTUD | I.III.3 | Thử nghiệm 66 mẫu, lũy kế 663 mẫu thử nghiệm | 66 ≠ TTUD-01.period; 663 = TTUD-01.cumulative
        CSSHTT | I.III.5.1 | Hội đồng xét, có 06 sáng kiến đạt yêu cầu | 06 ≠ CSSHTT-03.period
        """)
    void findsANumberThatContradictsTheForm(String unit, String section, String text, String expected) {
        assertThat(said(unit, section, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thực hiện Kế hoạch số 33/KH-KHCN ngày 14/02/2023 của Sở (Đề án 996)",
                "Thực hiện Nghị quyết số 43/2022/NQ-HĐND ngày 09/12/2022",
                "Hợp chuẩn theo TCVN 7054:2014: DNTN Hà Khánh (03 sản phẩm), Đức Thảo (02 sản phẩm)",
                "Thép Phương Bắc (JIS G 3101:2015 và Amd. 1:2017), ISO 9001:2015, ISO 14001:2015",
                "Biên tập bản tin TBT tháng 12/2023 và số 01/2024",
                "Khảo sát tại 3 xã của huyện Lục Nam, gặp 25 hộ",
                "Năng suất chất lượng giai đoạn 2021 - 2025, đạt 94,7% kế hoạch",
                "Lấy {TDC-10.period} mẫu sản phẩm điện, điện tử khảo sát, trong đó 6 mẫu ấm",
                "Tập huấn 2 lớp cho 120 lượt người về đo lường"
            })
    void saysNothingOfNumbersThatAreNoFigures(String text) {
        assertThat(said("TDC", "I.III.4", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thẩm định 9 hồ sơ nhập khẩu", "Cập nhật 5 tiêu chuẩn quốc gia"})
    void leavesPlansForTheNextMonthAlone(String text) {
        assertThat(said("TDC", "II.4", text)).isEmpty();
    }
}
