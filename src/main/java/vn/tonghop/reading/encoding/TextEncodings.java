package vn.tonghop.reading.encoding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Composed;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.EncodingDecision.ByFormat.Sign;
import vn.tonghop.reading.UnreadableSourceException;

/**
 * Finds the encoding of a text without fonts: by its byte-order mark or NULs, as strict UTF-8, else by which of windows-1258
 * and the legacy encodings makes most words Vietnamese. The whole file is judged at once, never a cell.
 */
public final class TextEncodings {

    private static final double CONVINCING = 0.6;
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    /** A word of a western language: some letters of ASCII around few others. */
    private static final Pattern WESTERN =
            Pattern.compile("(?=(?:[^a-zA-Z]*[a-zA-Z]){4})[a-zA-Zàâäáçéèêëíîïñóôöúùûüß]+");

    private TextEncodings() {}

    /**
     * The encoding of a text file.
     *
     * @throws UnreadableSourceException when its Vietnamese text is damaged or no encoding explains it
     * @throws IOException when the disk fails
     */
    public static TextEncoding of(Path file) throws IOException {
        return of(TextSample.of(file));
    }

    /** The encoding of a text; throws as {@link #of(Path)} does. */
    public static TextEncoding of(byte[] text) {
        try {
            return of(TextSample.read(new ByteArrayInputStream(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The charset that a byte-order mark or NULs tell; null where neither does. */
    public static @Nullable Charset wide(byte[] head) {
        TextEncoding encoding = ByteOrder.of(head);
        return encoding == null ? null : encoding.charset();
    }

    private static TextEncoding of(TextSample sample) {
        TextEncoding wide = ByteOrder.of(sample.head());
        if (wide != null) {
            return judged(wide, decode(sample.head(), wide.offset(), wide.charset()));
        }
        if (sample.utf8()) {
            return judged(
                    TextEncoding.unicode(StandardCharsets.UTF_8, 0, sample.ascii() ? Sign.ASCII : Sign.UTF_8),
                    decode(sample.pooled(), 0, StandardCharsets.UTF_8));
        }
        return byScore(sample);
    }

    private static TextEncoding judged(TextEncoding encoding, String pooled) {
        Damage.refuse(trimmed(pooled));
        LegacyText.Decision typed = LegacyText.of(LegacyText.withoutUnicode(pooled));
        return typed == null ? encoding : encoding.typedIn(typed);
    }

    /** Without the characters that the sample cut in two at its end. */
    private static String trimmed(String pooled) {
        String text = pooled;
        while (text.endsWith("\uFFFD")) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    private static TextEncoding byScore(TextSample sample) {
        String shown = decode(sample.pooled(), 0, ANSI);
        List<String> words = Words.withoutMeasures(Words.of(shown));
        TextEncoding best = candidate(VIETNAMESE, VIETNAMESE.name(), TextEncodings::as1258, words);
        long most = Words.vietnamese(words, TextEncodings::as1258);
        for (LegacyTable table : LegacyTables.all()) {
            long count = Words.vietnamese(words, table::decode);
            if (count > most) {
                most = count;
                best = candidate(ANSI, table.name(), table::decode, words);
            }
        }
        if (words.isEmpty() || most < CONVINCING * words.size()) {
            return western(sample, shown, words);
        }
        UnaryOperator<String> reading = best.charset().equals(ANSI) ? best.decoder() : TextEncodings::as1258;
        Damage.refuse(reading.apply(shown.replace('\uFFFD', ' ')));
        return best;
    }

    private static TextEncoding candidate(
            Charset charset, String name, UnaryOperator<String> reading, List<String> words) {
        long vietnamese = Words.vietnamese(words, reading);
        UnaryOperator<String> decoder = charset.equals(ANSI) ? reading : Composed::of;
        EncodingDecision.Evidence evidence = new EncodingDecision.ByWords(vietnamese, words.size(), 0, "", List.of());
        return new TextEncoding(new EncodingDecision(name, evidence), charset, 0, decoder);
    }

    private static TextEncoding western(TextSample sample, String shown, List<String> words) {
        if (words.stream().allMatch(word -> WESTERN.matcher(word).matches())) {
            return TextEncoding.unicode(ANSI, 0, words.isEmpty() ? Sign.MEASURES : Sign.WESTERN);
        }
        String example = words.stream()
                .filter(word -> !WESTERN.matcher(word).matches())
                .findFirst()
                .orElse(shown);
        if (isBrokenUtf8(sample.pooled())) {
            throw Damage.damaged("invalid", example, "UTF-8 with bytes that do not belong to it");
        }
        throw Damage.damaged("unknown", Damage.around(shown, shown.indexOf(example)), "no known encoding");
    }

    /** Whether most characters outside ASCII are those of UTF-8. */
    private static boolean isBrokenUtf8(byte[] bytes) {
        String text = decode(bytes, 0, StandardCharsets.UTF_8);
        long replaced = text.chars().filter(c -> c == 0xFFFD).count();
        long whole = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return whole > replaced;
    }

    private static String as1258(String shown) {
        return Composed.of(new String(shown.getBytes(ANSI), VIETNAMESE));
    }

    private static String decode(byte[] bytes, int offset, Charset charset) {
        return new String(bytes, offset, bytes.length - offset, charset);
    }

    /** The charset that a page names, when it is known and the bytes are valid in it; else null. */
    public static @Nullable TextEncoding declared(byte[] text, String charsetName) {
        try {
            Charset charset = Charset.forName(charsetName.strip().toUpperCase(Locale.ROOT));
            String decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text))
                    .toString();
            return judged(TextEncoding.unicode(charset, 0, Sign.DECLARED), decoded);
        } catch (java.nio.charset.CharacterCodingException | IllegalArgumentException e) {
            return null;
        }
    }
}
