package vn.tonghop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a candidate rests on is compared by its facts, whatever words names and reasons hold. */
class SealedInputsTests {

    private static final String PERIOD = "period 2023-10";
    private static final String COUNTS = "form TTUD  BM01 0001 s001 ACCEPTED counts -";

    @Test
    void comparesFormsThatCountAndNoOthers() {
        SealedInputs candidate = sealed(COUNTS);
        assertThat(candidate.hasSameFigures(sealed(COUNTS, "form TTUD  BM01 0002 s002 HELD does-not-count -")))
                .isTrue();
        assertThat(candidate.hasSameFigures(sealed("form TTUD  BM01 0002 s002 ACCEPTED counts -")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ counts 2",
                "counts",
                "A counts B counts C",
                "x HELD counts -",
                "does-not-count counts y",
                " counts "
            })
    void doesNotCountAFormForTheNameOfItsPart(String part) {
        String held = "form TTUD " + part + " BM01 0001 s002 HELD held-back 2023-10-20";
        assertThat(sealed(COUNTS).hasSameFigures(sealed(COUNTS, held))).isTrue();
        String counting = "form TTUD " + part + " BM01 0001 s002 ACCEPTED counts -";
        assertThat(sealed(COUNTS).hasSameFigures(sealed(COUNTS, counting))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "submission TTUD  TTUD/a HELD.csv s002 0f ACCEPTED",
                "submission TTUD  TTUD/form x\nform TTUD  BM01 0009 s9 ACCEPTED counts -.csv s002 0f ACCEPTED",
                "submission TTUD  TTUD/a\r\nb.csv s002 0f ACCEPTED",
                "waiver 0a 0b Lê Thị B | đã kiểm tra\nperiod 2024-01",
                "waiver 0a 0b Lê Thị B | dòng một\rdòng hai",
                "withdrawal s002 Lê Thị B | gửi nhầm\n\nbỏ",
                "kept bao-cao 0a REPLACE 0b Lê\nThị B",
                "inbox unreadable TTUD 2023-10-01T00:00:00Z root TTUD/a\nb.csv"
            })
    void staysTheSameWhenItIsReadBack(String line) {
        SealedInputs sealed = sealed(COUNTS, line);
        SealedInputs kept = SealedInputs.parse(sealed.text());
        assertThat(kept).isEqualTo(sealed);
        assertThat(kept.hash()).isEqualTo(sealed.hash());
        assertThat(sealed.differences(kept)).isEmpty();
        assertThat(sealed(COUNTS).hasSameFigures(kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TTUD/b.csv", "Bản sao TTUD/b.csv", "b.csv", "a b.csv", "TTUD/b.csv TTUD/b.csv"})
    void knowsAFileInTheInboxByItsWholePlace(String place) {
        SealedLine line =
                SealedLine.of(SealedLine.inbox("unreadable", "null", "2023-10-01T00:00:00Z", "Lê Thị B", place));
        assertThat(List.of("TTUD/b.csv", "Bản sao TTUD/b.csv", "b.csv", "a b.csv", "TTUD/b.csv TTUD/b.csv"))
                .filteredOn(other -> line.isOf("unreadable", other))
                .containsExactly(place);
        assertThat(line.isOf("waiting", place)).isFalse();
    }

    @Test
    void leavesTheSourceOfAnOpeningAsideAndNotItsValue() {
        SealedInputs closed = sealed("opening TTUD-01 120 CLOSED");
        assertThat(closed.hasSameFigures(sealed("opening TTUD-01 120 PROVISIONAL")))
                .isTrue();
        assertThat(closed.hasSameFigures(sealed("opening TTUD-01 121 CLOSED"))).isFalse();
        assertThat(closed.hasSameFigures(sealed("opening TTUD-01 - UNKNOWN"))).isFalse();
    }

    @Test
    void keepsEachLineAsItStands() {
        String text = PERIOD + "\n" + COUNTS + "\nearlier-months 0f\nsomething of another program\n";
        assertThat(SealedInputs.parse(text).text()).isEqualTo(text);
    }

    private static SealedInputs sealed(String... lines) {
        return new SealedInputs(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(PERIOD), List.of(lines).stream())
                        .toList());
    }
}
