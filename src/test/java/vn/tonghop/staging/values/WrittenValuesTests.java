package vn.tonghop.staging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.Visible;
import vn.tonghop.reading.excel.DisplayScale;
import vn.tonghop.staging.values.ParsedCell.Fault;

class WrittenValuesTests {

    private static final LocalDate DAY = LocalDate.of(2023, 11, 20);

    private final CellParser parser =
            new CellParser(new CatalogueLoader().load(null).words(), NumberMarks.VIETNAMESE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20/11/2023 08:30",
                "20/11/2023 8h30",
                "20/11/2023, 08 giờ 30 phút",
                "20/11/2023 12:00:00 SA",
                "20/11/2023 02:15 chiều",
                "2023-11-20T08:30:00",
                "2023-11-20 08:30:00.000",
                "2023-11-20T08:30:00+07:00",
                "2023-11-20T01:30Z",
                "2023/11/20",
                "08:30 20/11/2023",
                "8 giờ 30 ngày 20/11/2023",
                "Thứ Hai, 20/11/2023",
                "Thứ 2 ngày 20/11/2023",
                "T2, 20/11/2023",
                "20/11/2023 (thứ hai)",
                "Monday, November 20, 2023",
                "Ngày 20 tháng 11 năm 2023",
                "20 tháng 11, 2023",
                "20 Tháng Mười Một 2023",
                "20-thg 11-23",
                "20-thg11-2023",
                "20-Nov-23",
                "20 Nov 2023",
                "20/11/2023.",
                "20/11/2023\u00B9",
                "20/11/2023*",
                "\uFEFF20/11/2023",
                "\u200E20/11/2023\u200F",
                "20\u00A0/\u202F11/2023",
                "20/11/\u200B2023",
                "\t20/11/2023\t",
                "ngày\u00A020/11/2023"
            })
    void readsTheDayInAllItsWritings(String text) {
        assertThat(parser.date(new CellContent.Text(text)).value()).isEqualTo(DAY);
    }

    @Test
    void asksAboutDaysThatMayBeOthers() {
        assertThat(fault("22-11-23")).isEqualTo(Fault.SHORT_YEAR);
        assertThat(fault("23/11/23")).isEqualTo(Fault.SHORT_YEAR);
        assertThat(fault("Thứ Ba, 20/11/2023")).isEqualTo(Fault.OTHER_WEEKDAY);
        assertThat(fault("31-thg 11-2023")).isEqualTo(Fault.NOT_A_REAL_DATE);
        assertThat(fault("20/11/2023 25:00")).isEqualTo(Fault.NOT_A_DATE);
        assertThat(fault("20/11/2023 - 22/11/2023")).isEqualTo(Fault.NOT_A_DATE);
        assertThat(fault("11/2023")).isEqualTo(Fault.NOT_A_DATE);
        assertThat(fault("Hằng tháng")).isEqualTo(Fault.NOT_A_DATE);
        assertThat(fault("45250")).isEqualTo(Fault.NOT_A_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20.000.000",
                "20 000 000",
                "20\u00A0000\u00A0000",
                "20\u202F000\u202F000",
                "20\u2009000\u2009000",
                "\u200B20.000.000",
                "20.000.000\u200E",
                "20.000.000 ₫",
                "20.000.000₫",
                "20.000.000 đ",
                "20.000.000 VNĐ",
                "20 000 000 đồng",
                "+20.000.000",
                "'20000000",
                "20.000.000\u00B9",
                "20.000.000 \u207D\u00B9\u207E",
                "20.000.000*",
                "20000000,0"
            })
    void readsTheNumberInAllItsWritings(String text) {
        assertThat(money(text).value()).isEqualByComparingTo("20000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 triệu",
                "20,000,000",
                "20.000 000.0",
                "20 00",
                "10\u2076",
                "5\u00B96",
                "20.000.000 m\u00B2",
                "\u00B2"
            })
    void asksAboutNumbersThatMayBeOthers(String text) {
        assertThat(money(text).fault()).isEqualTo(Fault.NOT_A_NUMBER);
    }

    @Test
    void takesNoCountFromACellThatShowsSomethingElse() {
        assertThat(parser.count(new CellContent.Numeric(new BigDecimal("22"), true), List.of()))
                .isEqualTo(ParsedCell.unreadable(Fault.SHOWN_AS_PERCENT, "2200%"));
        assertThat(parser.count(new CellContent.Moment(LocalDate.of(1900, 1, 16).atStartOfDay()), List.of()))
                .isEqualTo(ParsedCell.unreadable(Fault.SHOWN_AS_DATE, "16/01/1900"));
        for (String format : List.of("#,##0,", "0\"00\"", "0\".000\"")) {
            assertThat(parser.count(
                            new CellContent.Numeric(new BigDecimal("22"), false, DisplayScale.of(format)), List.of()))
                    .isEqualTo(ParsedCell.unreadable(Fault.SHOWN_OTHERWISE, "22"));
        }
        assertThat(parser.count(
                                new CellContent.Numeric(new BigDecimal("22"), false, DisplayScale.of("0\" cái\"")),
                                List.of())
                        .value())
                .isEqualByComparingTo("22");
        assertThat(parser.number(new CellContent.Numeric(new BigDecimal("0.947"), true), List.of("%"), 1)
                        .value())
                .isEqualByComparingTo("94.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#DIV/0!", "#NAME?", "#VALUE!"})
    void takesTheTextOfAnErrorForAnError(String text) {
        assertThat(parser.text(new CellContent.Text(text))).isEqualTo(ParsedCell.unreadable(Fault.FORMULA_ERROR, text));
        assertThat(parser.text(new CellContent.Text("#1 Hoàng Văn Thụ!")).value())
                .isEqualTo("#1 Hoàng Văn Thụ!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x", "X", "✓", "✔", "☑", "☑\uFE0F", "☒", "√", "×", "TRUE", "true", "ĐÚNG", "Đúng", "x\u200B", "[x]", "1"
            })
    void takesTicksForYes(String text) {
        assertThat(parser.mark(new CellContent.Text(text)).value()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"☐", "□", "FALSE", "SAI", "Sai", "0", "-", "không", "[ ]"})
    void takesEmptyBoxesForNo(String text) {
        assertThat(parser.mark(new CellContent.Text(text)).value()).isFalse();
    }

    @Test
    void seesWhatAPersonSees() {
        assertThat(Visible.of("\uFEFF\u200E16\u00A0\u2060000\u00AD")).isEqualTo("16 000");
        assertThat(Visible.of("a\u2028b\tc\nd")).isEqualTo("a\nb\tc\nd");
        String plain = "Nguyễn Thị Ánh – 25 °C";
        assertThat(Visible.of(plain)).isSameAs(plain);
        assertThat(Visible.isBlank("\u200B\u00A0\uFEFF \t")).isTrue();
        assertThat(Visible.isBlank("\u200B0")).isFalse();
    }

    private ParsedCell<BigDecimal> money(String text) {
        return parser.number(new CellContent.Text(text), List.of("d", "dong", "vnd"), 1);
    }

    private Fault fault(String text) {
        return Objects.requireNonNull(parser.date(new CellContent.Text(text)).fault());
    }
}
