package vn.tonghop.staging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reading.CellContent;
import vn.tonghop.staging.values.ParsedCell.Fault;
import vn.tonghop.staging.values.ParsedCell.Kind;

/** Single texts: what is certain is read, anything else is refused. */
class CellParsingTests {

    private final CellParser parser =
            new CellParser(new CatalogueLoader().load(null).words(), NumberMarks.VIETNAMESE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.239|2239", "94,7|94.7", "120.000.000|120000000", "02|2", "-27|-27", "−27|-27", "1.234,5|1234.5"
            })
    void readsNumbersTheVietnameseWay(String text, String value) {
        assertThat(NumberParser.VIETNAMESE.parse(text)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "2,239.5", "1.23.456", "2.239 cái", "", "1e3", "12.34", ",5", "1,", "1..234"})
    void refusesWhatIsNoNumberForCertain(String text) {
        assertThat(NumberParser.VIETNAMESE.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2,239|2239", "94.7|94.7", "120,000,000|120000000", "02|2", "-27|-27", "1,234.5|1234.5"})
    void readsNumbersTheEnglishWayWhereDeclared(String text, String value) {
        assertThat(NumberParser.ENGLISH.parse(text)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "2.239,5", "1,23,456", "2.239.000", "94,7"})
    void refusesVietnameseNumbersWhereEnglishOnesAreDeclared(String text) {
        assertThat(NumberParser.ENGLISH.parse(text)).isNull();
    }

    @Test
    void readsANumberWithItsUnitAndARatio() {
        assertThat(NumberParser.VIETNAMESE.parseWithUnit("120.000.000đ"))
                .isEqualTo(new NumberParser.WithUnit(new BigDecimal("120000000"), "đ"));
        assertThat(NumberParser.VIETNAMESE.parseWithUnit("94,7 %"))
                .isEqualTo(new NumberParser.WithUnit(new BigDecimal("94.7"), "%"));
        assertThat(NumberParser.VIETNAMESE.parseRatio("9.296/10.000 PTĐ"))
                .isEqualTo(new NumberParser.Ratio(new BigDecimal("9296"), new BigDecimal("10000"), "PTĐ"));
        assertThat(NumberParser.VIETNAMESE.parseRatio("663/1.5")).isNull();
        assertThat(NumberParser.VIETNAMESE.parseRatio("663")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "03/11/2023,2023-11-03",
        "3.1.2024,2024-01-03",
        "ngày 21/7/2023,2023-07-21",
        "2023-12-05,2023-12-05",
        "29/02/2024,2024-02-29"
    })
    void readsDaysBeforeMonths(String text, LocalDate day) {
        assertThat(DateParser.parse(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11/2023", "29/02/2023", "12/13/2023", "0/1/2023"})
    void refusesDaysThatAreNotReal(String text) {
        assertThat(DateParser.parse(text)).isNull();
        assertThat(DateParser.looksLikeDate(text)).isTrue();
        assertThat(parser.date(new CellContent.Text(text)).fault()).isEqualTo(Fault.NOT_A_REAL_DATE);
    }

    @Test
    void splitsADirectiveFromItsDay() {
        assertThat(DateParser.split("6340/UBND-NC\nNgày 03/11/2023"))
                .isEqualTo(new DateParser.DatedText("6340/UBND-NC", LocalDate.of(2023, 11, 3), false));
        assertThat(DateParser.split("25/KH-UBND")).isEqualTo(new DateParser.DatedText("25/KH-UBND", null, false));
        assertThat(DateParser.split("25/KH-UBND ngày 31/6/2023").impossible()).isTrue();
    }

    @Test
    void tellsNothingFromNotYetAndFromBlank() {
        assertThat(number(null).kind()).isEqualTo(Kind.BLANK);
        assertThat(number("-").kind()).isEqualTo(Kind.NIL);
        assertThat(number("Chưa có").kind()).isEqualTo(Kind.NOT_YET);
        assertThat(number("0").value()).isEqualByComparingTo("0");
        assertThat(number("2.239 cái (đạt)").fault()).isEqualTo(Fault.NOT_A_NUMBER);
    }

    private ParsedCell<BigDecimal> number(@org.jspecify.annotations.Nullable String text) {
        return parser.number(text == null ? null : new CellContent.Text(text), List.of(), 1);
    }

    @Test
    void countsInWholesThatAreNotNegative() {
        assertThat(count("1,5").fault()).isEqualTo(Fault.NOT_WHOLE);
        assertThat(count("-1").fault()).isEqualTo(Fault.NEGATIVE);
        assertThat(count("12").value()).isEqualByComparingTo("12");
        assertThat(count("0").value()).isEqualByComparingTo("0");
    }

    private ParsedCell<BigDecimal> count(String text) {
        return parser.count(new CellContent.Text(text), List.of());
    }

    @Test
    void readsPercentAsPeopleSayIt() {
        assertThat(parser.percent(new CellContent.Text("94,7 %")).value()).isEqualByComparingTo("94.7");
        assertThat(parser.percent(new CellContent.Numeric(new BigDecimal("0.947"), true))
                        .value())
                .isEqualByComparingTo("94.7");
        assertThat(parser.percent(new CellContent.Numeric(new BigDecimal("94.7"), false))
                        .value())
                .isEqualByComparingTo("94.7");
    }

    @Test
    void readsMarks() {
        assertThat(parser.mark(new CellContent.Text("x")).value()).isTrue();
        assertThat(parser.mark(null).value()).isFalse();
        assertThat(parser.mark(new CellContent.Text("-")).value()).isFalse();
        assertThat(parser.mark(new CellContent.Text("có thể")).fault()).isEqualTo(Fault.NOT_ALLOWED);
    }
}
