package vn.tonghop.operations;

/** The forms that tests send: as little as a unit could send. */
public final class TestForms {

    private TestForms() {}

    /** BM01 of the testing centre: instruments verified, in the month and since the year began. */
    public static String instruments(String period, int value, int cumulative) {
        return """
                Kỳ báo cáo: %s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                TTUD-02,Kiểm định phương tiện đo đạt yêu cầu,%s,%d
                """.formatted(period, value, cumulative);
    }

    /** The same form with a figure that nobody can read. */
    public static String damaged(String period) {
        return """
                Kỳ báo cáo: %s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                TTUD-02,Kiểm định phương tiện đo đạt yêu cầu,nhiều lắm,7057
                """.formatted(period);
    }

    /** BM01 of a part of the testing centre, which the file names itself. */
    public static String instrumentsOfPart(String part, String period, int value, int cumulative) {
        return "Bộ phận: " + part + "\n" + instruments(period, value, cumulative);
    }

    /** BM02 with one task: done where a day is given. */
    public static String task(String period, String completed) {
        return """
                Kỳ báo cáo: %s
                TT,Số/Ký hiệu VBCĐ,Nội dung công việc,Thời hạn,Ngày hoàn thành,Tiến độ
                1,1950/UBND-KGVX ngày 20/4/2023,Áp dụng định mức,31/12/2023,%s,%s
                """.formatted(period, completed, completed.isEmpty() ? "Chưa đến hạn" : "Đúng hạn");
    }

    /** A form of the testing centre that says that nothing happened. */
    public static String nothingTested(String period) {
        return """
                Kỳ báo cáo: %s
                STT,Ngày nhận mẫu,Mã mẫu
                ,Không phát sinh,
                """.formatted(period);
    }

    /** BM01 with two indicators. */
    public static String twoIndicators(String period, int samples, int instruments) {
        return """
                Kỳ báo cáo: %1$s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                TTUD-01,Thử nghiệm mẫu,%2$d,%2$d
                TTUD-02,Kiểm định phương tiện đo đạt yêu cầu,%3$d,%3$d
                """.formatted(period, samples, instruments);
    }
}
