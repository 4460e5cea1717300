package vn.tonghop.reading.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tonghop.reading.CellContent.Text;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.encoding.LegacyFonts.LegacyFont;

class TextsTests {

    private static final CellFont LEGACY =
            new CellFont(".VnTime", new LegacyFont("TCVN3", stored -> stored.replace('\u00AD', 'ư')));

    private final Texts texts = new Texts(ReadingBounds.defaults());

    @Test
    void decodesBeforeAnythingElse() {
        assertThat(texts.content(RichText.shown("\u00AD", LEGACY, texts))).isEqualTo(new Text("ư"));
        assertThat(texts.met()).isEqualTo(new EncodingDecision("TCVN3", new EncodingDecision.ByFont(".VnTime")));
    }

    @Test
    void leavesPartsWithAFontOfTheirOwn() {
        String item = "\uFFFF n\u00AD\uFFFF!\u00ADx";
        assertThat(RichText.shown(item, LEGACY, texts)).isEqualTo("nư\u00ADx");
        assertThat(RichText.shown(item, CellFont.UNICODE, new Texts(ReadingBounds.defaults())))
                .isEqualTo("n\u00AD\u00ADx");
    }

    @Test
    void meetsNoLegacyFontWhereNoLetterChanges() {
        assertThat(RichText.shown("123", LEGACY, texts)).isEqualTo("123");
        assertThat(texts.met()).isNull();
    }

    @Test
    void hasNoContentForBlanks() {
        assertThat(texts.content(" \t\u00A0\u3000")).isNull();
    }
}
