package vn.tonghop.staging.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows a stated total may be the sum of. */
class TotalsCheckTests {

    @Test
    void checksTotalsAgainstAllRowsOrThoseSinceTheLastTotal() {
        TotalsCheck check = new TotalsCheck();
        add(check, 3);
        add(check, 4);
        assertThat(check.check(List.of(total(5, 7)))).isEmpty();
        add(check, 2);
        assertThat(check.check(List.of(total(7, 2)))).isEmpty();
        assertThat(check.check(List.of(total(8, 9)))).isEmpty();
        assertThat(check.check(List.of(total(9, 8))))
                .containsExactly(new TotalsCheck.Wrong(total(9, 8), BigDecimal.valueOf(9)));
        assertThat(check.checkAtEnd()).isEmpty();
    }

    @Test
    void letsATotalCountBlankQuantitiesOrPassThemOver() {
        TotalsCheck check = new TotalsCheck();
        add(check, 3);
        check.addUnwritten("quantity", BigDecimal.ONE);
        check.rowAdded();
        assertThat(check.check(List.of(total(5, 4)))).isEmpty();
        assertThat(check.check(List.of(total(6, 3)))).isEmpty();
        assertThat(check.check(List.of(total(7, 5))))
                .containsExactly(new TotalsCheck.Wrong(total(7, 5), BigDecimal.valueOf(4)));
    }

    private static void add(TotalsCheck check, int value) {
        check.add("quantity", BigDecimal.valueOf(value));
        check.rowAdded();
    }

    private static TotalsCheck.Stated total(int row, int value) {
        return new TotalsCheck.Stated("quantity", row, BigDecimal.valueOf(value));
    }
}
