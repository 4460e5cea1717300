package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialDatesTests {

    @ParameterizedTest
    @CsvSource({
        "FROM_1900,1,1900-01-01T00:00",
        "FROM_1900,59,1900-02-28T00:00",
        "FROM_1900,61,1900-03-01T00:00",
        "FROM_1900,45233,2023-11-03T00:00",
        "FROM_1900,45233.604166666664,2023-11-03T14:30",
        "FROM_1900,2958465,9999-12-31T00:00",
        "FROM_1904,0,1904-01-01T00:00",
        "FROM_1904,43771,2023-11-03T00:00"
    })
    void countsDays(SerialDates dates, BigDecimal serial, LocalDateTime moment) {
        assertThat(dates.moment(serial)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"FROM_1900,0", "FROM_1900,0.5", "FROM_1900,60", "FROM_1900,-1", "FROM_1900,2958466", "FROM_1904,-1"})
    void knowsNoSuchDay(SerialDates dates, BigDecimal serial) {
        assertThat(dates.moment(serial)).isNull();
    }
}
