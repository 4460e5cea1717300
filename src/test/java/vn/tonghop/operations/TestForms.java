package vn.tonghop.operations;

/** The forms that tests send: as little as a unit could send. */
final class TestForms {

    private TestForms() {}

    /** BM01 of the testing centre: instruments verified, in the month and since the year began. */
    static String instruments(String period, int value, int cumulative) {
        return """
                Kỳ báo cáo: %s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                TTUD-02,Kiểm định phương tiện đo đạt yêu cầu,%s,%d
                """.formatted(period, value, cumulative);
    }

    /** The same form with a figure that nobody can read. */
    static String damaged(String period) {
        return """
                Kỳ báo cáo: %s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                TTUD-02,Kiểm định phương tiện đo đạt yêu cầu,nhiều lắm,7057
                """.formatted(period);
    }

    /** BM01 with two indicators. */
    static String twoIndicators(String period, int samples, int instruments) {
        return """
                Kỳ báo cáo: %1$s
                Mã chỉ tiêu,Chỉ tiêu,Trong kỳ,Lũy kế
                TTUD-01,Thử nghiệm mẫu,%2$d,%2$d
                TTUD-02,Kiểm định phương tiện đo đạt yêu cầu,%3$d,%3$d
                """.formatted(period, samples, instruments);
    }
}
