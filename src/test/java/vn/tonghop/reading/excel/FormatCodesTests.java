package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatCodesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            General | NUMBER
            @ | NUMBER
            0 | NUMBER
            0.00E+00 | NUMBER
            #,##0.00 | NUMBER
            #,##0 "đồng" | NUMBER
            #,##0 đồng | NUMBER
            #,##0\\ "ngày" | NUMBER
            #,##0\\ [$₫-42A] | NUMBER
            [Red]#,##0;[Blue]-#,##0 | NUMBER
            0 "days" | NUMBER
            0.0% | PERCENT
            0\\ % | PERCENT
            0"%" | NUMBER
            dd/mm/yyyy | DATE
            d/m/yy h:mm | DATE
            [$-42A]dd/mm/yyyy;@ | DATE
            [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | DATE
            "ngày" dd "tháng" mm "năm" yyyy | DATE
            \\N\\g\\à\\y dd\\/mm | DATE
            mm/yyyy | DATE
            mmm | DATE
            [Red]dd/mm/yyyy | DATE
            [<1]0.00;dd/mm/yyyy | DATE
            0;dd/mm/yyyy | NUMBER
            h:mm | TIME
            hh:mm:ss.000 | TIME
            mm:ss | TIME
            [h]:mm | TIME
            [mm]:ss | TIME
            [$-F400]h:mm:ss AM/PM | TIME
            """)
    void tellsWhatACodeShows(String code, FormatKind kind) {
        assertThat(FormatCodes.of(code)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "0,NUMBER",
        "9,PERCENT",
        "10,PERCENT",
        "14,DATE",
        "17,DATE",
        "20,TIME",
        "22,DATE",
        "46,TIME",
        "49,NUMBER"
    })
    void knowsTheFormatsThatFilesDoNotSpellOut(int id, FormatKind kind) {
        assertThat(FormatCodes.builtIn(id)).isEqualTo(kind);
    }
}
