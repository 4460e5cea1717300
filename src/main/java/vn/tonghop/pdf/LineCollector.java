package vn.tonghop.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.text.TextPosition;

/**
 * Puts the letters of a line together by where they stand: a program that takes some of them from another font draws these
 * after the others. Raised marks of footnotes are left out.
 */
final class LineCollector {

    /** Letters below this share of the line's size are marks of footnotes. */
    private static final float RAISED = 0.75f;

    /** A gap of this share of a space is one. */
    private static final float GAP = 0.5f;

    private final List<TextPosition> letters = new ArrayList<>();

    void letters(List<TextPosition> positions) {
        letters.addAll(positions);
    }

    /** The line, and an empty collector; nothing where the line has no letter. */
    Optional<PdfText.Line> take() {
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        float size = usualSize();
        letters.sort(Comparator.comparing(TextPosition::getXDirAdj));
        StringBuilder text = new StringBuilder();
        float left = Float.MAX_VALUE;
        float right = Float.NEGATIVE_INFINITY;
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (TextPosition letter : letters) {
            float start = letter.getXDirAdj();
            if (start - right > letter.getWidthOfSpace() * GAP) {
                text.append(' ');
            }
            // A space stays where a mark goes: what stands on either side is not one word.
            text.append(size(letter) < size * RAISED ? " " : String.valueOf(letter.getUnicode()));
            left = Math.min(left, start);
            right = Math.max(right, start + letter.getWidthDirAdj());
            top = Math.min(top, letter.getYDirAdj() - letter.getHeightDir());
            bottom = Math.max(bottom, letter.getYDirAdj());
        }
        letters.clear();
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(new PdfText.Line(line, size, left, right, top, bottom));
    }

    private float usualSize() {
        Map<Float, Integer> sizes = new HashMap<>();
        letters.forEach(letter -> sizes.merge(size(letter), 1, Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private static float size(TextPosition letter) {
        return Math.abs(letter.getFontSizeInPt());
    }
}
