package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a key stood first. */
class SeenKeysTests {

    @Test
    void remembersWhereKeysStoodFirst() {
        SeenKeys seen = new SeenKeys();
        for (int row = 1; row <= 2000; row++) {
            assertThat(seen.firstRow("%012x".formatted(row * 7919L), row)).isZero();
        }
        assertThat(seen.firstRow("%012x".formatted(7919L * 1500), 3000)).isEqualTo(1500);
        assertThat(seen.firstRow("000000000000", 3001)).isZero();
        assertThat(seen.firstRow("000000000000", 3002)).isEqualTo(3001);
    }
}
