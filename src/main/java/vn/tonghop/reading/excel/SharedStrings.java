package vn.tonghop.reading.excel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Refusal;

/** A workbook's shared strings in little memory: one row of UTF-8 bytes, cut into blocks, and where each string ends. */
final class SharedStrings {

    private static final int BLOCK_BITS = 18;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int FEWEST = 256;
    private final List<byte[]> blocks = new ArrayList<>();
    private int[] ends = new int[FEWEST];
    private int count;
    private int used;

    private SharedStrings() {}

    /** The strings of a workbook; none where the part is missing. */
    static SharedStrings read(Parts parts, String part, Texts texts, ReadingBounds bounds) throws IOException {
        SharedStrings strings = new SharedStrings();
        long characters = 0;
        try (PartXml xml = parts.xml(part)) {
            while (xml != null && xml.advance()) {
                if (xml.atStart("si")) {
                    String text = RichText.read(xml, texts);
                    texts.glance().look(text);
                    characters += text.length();
                    if (characters > bounds.textCharacters()) {
                        throw Refusal.tooMany("text-characters", bounds.textCharacters());
                    }
                    strings.add(text, bounds);
                }
            }
        }
        return strings;
    }

    private void add(String text, ReadingBounds bounds) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if ((long) used + bytes.length > Integer.MAX_VALUE) {
            throw Refusal.tooMany("text-characters", bounds.textCharacters());
        }
        for (int done = 0; done < bytes.length; ) {
            int block = used >>> BLOCK_BITS;
            if (block == blocks.size()) {
                blocks.add(new byte[BLOCK]);
            }
            int from = used & (BLOCK - 1);
            int piece = Math.min(bytes.length - done, BLOCK - from);
            System.arraycopy(bytes, done, blocks.get(block), from, piece);
            done += piece;
            used += piece;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count + (count >> 1));
        }
        ends[count++] = used;
    }

    int size() {
        return count;
    }

    /** The string item of an index below {@link #size()}, made anew each time. */
    String get(int index) {
        int start = index == 0 ? 0 : ends[index - 1];
        int length = ends[index] - start;
        int from = start & (BLOCK - 1);
        if (length == 0) {
            return "";
        }
        if (from + length <= BLOCK) {
            return new String(blocks.get(start >>> BLOCK_BITS), from, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int at = start + done;
            int piece = Math.min(length - done, BLOCK - (at & (BLOCK - 1)));
            System.arraycopy(blocks.get(at >>> BLOCK_BITS), at & (BLOCK - 1), bytes, done, piece);
            done += piece;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
