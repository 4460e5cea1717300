package vn.tonghop.staging.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was applied to the cells of a row, through the text that a table holds. */
class AppliedCellsTests {

    private static final Applied MILLIONS = new Applied.Scaled(new BigDecimal("1000000"), "triệu đồng", "G6");
    private static final Applied ABOVE = new Applied.Above("D7");

    @Test
    void givesEachColumnItsOwn() {
        AppliedCells cells = new AppliedCells();
        cells.add("amount", MILLIONS);
        cells.add("amount", ABOVE);
        cells.add("amount", MILLIONS);
        cells.add("category", ABOVE);

        assertThat(AppliedCells.of(cells.text(), "amount")).containsExactly(MILLIONS, ABOVE);
        assertThat(AppliedCells.of(cells.text(), "category")).containsExactly(ABOVE);
        assertThat(AppliedCells.of(cells.text(), "quantity")).isEmpty();
        assertThat(AppliedCells.all(cells.text())).containsExactly(MILLIONS, ABOVE, ABOVE);
    }

    @Test
    void takesNothingForNothing() {
        assertThat(AppliedCells.of(null, "amount")).isEmpty();
        assertThat(Applied.write(List.of())).isNull();
        assertThat(Applied.read(null)).isEmpty();
    }

    @Test
    void readsWhatItWrote() {
        List<Applied> all = List.of(MILLIONS, ABOVE, new Applied.More(3));

        assertThat(Applied.read(Applied.write(all))).isEqualTo(all);
    }
}
