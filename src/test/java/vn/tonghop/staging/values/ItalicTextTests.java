package vn.tonghop.staging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.CellContent.Span;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.staging.values.ItalicText.Stretch;

class ItalicTextTests {

    @Test
    void marksItalicsAndDropsTheSpaceAround() {
        Text text = new Text("  Đề tài Lúa xong ", List.of(new Span(0, 4), new Span(9, 12)));

        assertThat(ItalicText.of(text)).isEqualTo("*Đề* tài *Lúa* xong");
    }

    @Test
    void keepsStarsAndBackslashesThatTheUnitWrote() {
        String staged = ItalicText.of(new Text("2*3 \\ đến *"));

        assertThat(staged).isEqualTo("2\\*3 \\\\ đến \\*");
        assertThat(ItalicText.stretches(staged)).containsExactly(new Stretch("2*3 \\ đến *", false));
    }

    @Test
    void readsStretchesBack() {
        assertThat(ItalicText.stretches("a *b* c"))
                .containsExactly(new Stretch("a ", false), new Stretch("b", true), new Stretch(" c", false));
        assertThat(ItalicText.of(null)).isEmpty();
        assertThat(ItalicText.stretches("")).isEmpty();
    }
}
