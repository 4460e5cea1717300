package vn.tonghop.reading.encoding;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.tonghop.reading.Composed;
import vn.tonghop.reading.EncodingDecision;

/**
 * How the bytes of a text become Unicode.
 *
 * @param decision for people
 * @param charset of the bytes
 * @param offset bytes of the byte-order mark
 * @param decoder turns what the charset gives into Unicode, in NFC; apply it to whole cells, before any cleaning
 */
public record TextEncoding(EncodingDecision decision, Charset charset, int offset, UnaryOperator<String> decoder) {

    static TextEncoding unicode(Charset charset, int offset, EncodingDecision.ByFormat.Sign sign) {
        return new TextEncoding(EncodingDecision.byFormat(charset.name(), sign), charset, offset, Composed::of);
    }

    TextEncoding typedIn(LegacyText.Decision typed) {
        return new TextEncoding(
                new EncodingDecision(
                        typed.encoding(),
                        new EncodingDecision.ByWords(
                                typed.asLegacy(), typed.words(), typed.asUnicode(), charset.name(), List.of())),
                charset,
                offset,
                LegacyText.cellByCell(typed.decoder()));
    }
}
