package vn.tonghop.staging.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;

/** Which words name the month of a form, and which do not. */
class PeriodMarksTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final PeriodMarks MARKS = new PeriodMarks(CATALOGUE.words().months(), CATALOGUE.calendar());
    private static final NameMarks NAMES = new NameMarks(CATALOGUE.words().months());

    private static List<String> in(String text) {
        return said(MARKS.in(text));
    }

    private static List<String> inName(String name) {
        return said(NAMES.in(name));
    }

    /** {@code named 11/2023}, the year 0 where none is written. */
    private static List<String> said(List<PeriodMark> marks) {
        return marks.stream()
                .map(m -> m.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + m.number() + "/" + m.year())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kỳ báo cáo: 12/2023",
                "KỲ BÁO CÁO tháng 12/2023",
                "Kỳ báo cáo: tháng 12 năm 2023",
                "Kỳ báo cáo: Tháng 12, năm 2023",
                "Kỳ báo cáo :12 / 2023",
                "Ky bao cao: 12-2023",
                "Kỳ báo cáo: T12/2023",
                "Kỳ\u00a0báo\u202fcáo:\u200b 12/2023",
                "Kỳ báo cáo: 2023-12",
                "Kỳ báo cáo: 12/23",
                "Kỳ báo cáo: tháng 12-23",
                "Kỳ báo cáo: T12.23",
                "Kỳ báo cáo: 01/12/2023",
                "Kỳ báo cáo: 14/12/2023",
                "Kỳ: 12/2023",
                "Tháng báo cáo: 12/2023 (chính thức)"
            })
    void findsTheDeclaredMonth(String text) {
        assertThat(in(text)).containsExactly("declared 12/2023");
    }

    @Test
    void findsTheDeclaredMonthInWordsWithoutItsYear() {
        assertThat(in("Kỳ báo cáo: tháng mười hai")).containsExactly("declared 12/0");
        assertThat(in("Kỳ báo cáo: Tháng Chạp")).containsExactly("declared 12/0");
        assertThat(in("Kỳ báo cáo: tháng mười một")).containsExactly("declared 11/0");
        assertThat(in("Kỳ báo cáo: tháng mười")).containsExactly("declared 10/0");
        assertThat(in("Kỳ báo cáo: tháng năm")).containsExactly("declared 5/0");
        assertThat(in("Kỳ báo cáo: tháng mười hai năm 2023")).containsExactly("named 12/2023");
        assertThat(in("Kỳ báo cáo: tháng     năm 2023")).isEmpty();
        assertThat(in("Kỳ báo cáo: tháng năm 2023")).isEmpty();
        assertThat(in("Kỳ báo cáo: 15/11")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Tháng 12/2023)",
                "tháng 12 năm 2023",
                "THÁNG 12 NĂM 2023",
                "Tháng 12, năm 2023",
                "Tháng 12  năm 2023",
                "Tháng\u00a012/2023",
                "Tháng 12/\u200b2023",
                "Tha\u0301ng 12/2023",
                "T12/2023",
                "T.12/2023",
                "T12-2023",
                "T12 năm 2023",
                "Số liệu tháng: 12 năm: 2023",
                "thang 12.2023",
                "Tháng 12 - 2023",
                "Tháng 12 (2023)",
                "Tháng 12/23",
                "Tháng mười hai năm 2023",
                "12/2023",
                "2023-12",
                "Từ ngày 15/11/2023 đến ngày 14/12/2023",
                "Từ 15/11 đến 14/12/2023",
                "Từ ngày 15/11 đến ngày 14/12 năm 2023",
                "Thg 12/2023",
                "(Số liệu từ ngày 15 tháng 11 năm 2023 đến ngày 14 tháng 12 năm 2023)",
                "15/11/2023 – 14/12/2023",
                "BÁO CÁO CÔNG TÁC THÁNG 12/2023",
                "Kết quả thực hiện kế hoạch tháng 12/2023",
                "Tình hình thực hiện nhiệm vụ tháng 12/2023",
                "SỔ THEO DÕI NHIỆM VỤ KHCN THÁNG 12/2023",
                "Kế hoạch năm và thực hiện tháng 12/2023",
                "tháng 12/2023 (so với tháng 11/2023)",
                "Tháng 12/2023, cùng kỳ tháng 12/2022",
                "Tháng 12/2023 (lũy kế đến hết tháng 12/2023)",
                "Quý IV, tháng 12/2023"
            })
    void findsTheMonthMentioned(String text) {
        assertThat(in(text)).containsExactly("named 12/2023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bắc Giang, ngày 14 tháng 12 năm 2023",
                "Bắc Giang, ngày      tháng 01 năm 2024",
                "Bắc Giang, ngày … tháng … năm 2023",
                "Bắc Giang, ngày ..... tháng 12 năm 2023",
                "ngày     tháng     năm 2023",
                "Theo Quyết định số 15/QĐ-UBND ngày 15  tháng 3 năm 2022",
                "Quyết định ngày 20/4/2023",
                "so với tháng 11/2023",
                "So với cùng kỳ (tháng 12/2022)",
                "Lũy kế từ 15/12/2022 đến 14/12/2023",
                "Lũy kế đến hết tháng 11/2023",
                "từ tháng 01/2023 đến tháng 11/2023",
                "Hồ sơ tháng 11/2023 chuyển sang",
                "quý 4-2023",
                "Quý IV năm 2023",
                "6 tháng 2023",
                "9 tháng đầu năm 2023",
                "tháng 13/2023",
                "Năm 2023",
                "Số: 12/BC-KHCN"
            })
    void findsNoMonth(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B. KẾ HOẠCH THÁNG 01/2024 | planned 1/2024",
                "Phương hướng tháng 1 năm 2024 | planned 1/2024",
                "Nhiệm vụ trọng tâm tháng 01/2024 | planned 1/2024",
                "Dự kiến kế hoạch tháng tới | planned 0/0",
                "II. NHIỆM VỤ THÁNG SAU | planned 0/0",
                "II. NHIỆM VỤ THÁNG 01/2024 | tasked 1/2024",
                "Công việc tháng 1 | tasked 1/0",
                "Tháng 11 | named 11/0",
                "Kỳ báo cáo: Tháng 11 | declared 11/0",
                "Kỳ báo cáo: 13/2023 | declared 13/2023",
                "Từ ngày 01/11/2023 đến ngày 30/11/2023 | across 11/2023 | across 12/2023",
                "Kỳ báo cáo: 20/11/2023 | declared 11/2023 | declared 12/2023",
                "KẾT QUẢ THÁNG 12, NHIỆM VỤ TRỌNG TÂM THÁNG 01/2024 | named 12/0 | planned 1/2024",
                "Kết quả tháng 12/2023 và kế hoạch tháng 01/2024 | named 12/2023 | planned 1/2024"
            })
    void saysInWhichSense(String textAndSenses) {
        List<String> parts = List.of(textAndSenses.split(" \\| "));
        assertThat(in(parts.get(0))).isEqualTo(parts.subList(1, parts.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "so_T12.2023.csv",
                "bieu 12-2023.xlsx",
                "2023-12 bieu.xlsx",
                "Biểu tháng 12.2023.xlsx",
                "BM05_12_2023.xls",
                "Bao cao thang 12 nam 2023.docx",
                "BM12 ket qua thang 12-2023.xlsx",
                "BM01-2023-12.xlsx",
                "BM05T12.2023.xlsx",
                "BaocaoT12-2023.docx",
                "BM04 thực hiện nhiệm vụ T12.2023.docx"
            })
    void findsTheMonthOfAName(String name) {
        assertThat(inName(name)).containsExactly("named 12/2023");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14-12-2023 bieu.xlsx",
                "2023-12-14 bieu.xlsx",
                "so kiem dinh quy 4-2023.xlsx",
                "Sổ quý 4 2023.xlsx",
                "BM05-2023.xlsx",
                "bieu lan 2-2023.xlsx",
                "so sanh cung ky thang 12-2022.xlsx",
                "20231214.xlsx",
                "BM05 2023-12-01_2023-12-14.xlsx",
                "so sanh voi 11-2023.xlsx",
                "nam 2023.xlsx",
                "6 thang 2023.xlsx"
            })
    void findsNoMonthInANameWithoutOne(String name) {
        assertThat(inName(name)).isEmpty();
    }

    @Test
    void takesNamesWithoutAYearForHints() {
        assertThat(inName("Tháng 11")).containsExactly("hinted 11/0");
        assertThat(inName("T12")).containsExactly("hinted 12/0");
        assertThat(inName("T1")).containsExactly("lettered 1/0");
        assertThat(inName("bieu thang 12.xlsx")).containsExactly("hinted 12/0");
        assertThat(inName("Kế hoạch T1")).containsExactly("planned 1/0");
        assertThat(inName("ket qua thang 12 ke hoach thang 01-2024")).containsExactly("planned 1/2024");
    }
}
