package vn.tonghop.reading.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.ooxml.BoundedPart;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Refusal;

/**
 * Finds a worksheet's merged areas before its rows are read, though they stand behind them: the part is unpacked and its bytes
 * are searched for the element's name, without being parsed. That costs a few hundredths of what reading the rows does.
 */
final class MergedAreas {

    private static final byte[] NAME = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_TAG = 4096;
    private static final Pattern AREA = Pattern.compile("\\sref\\s*=\\s*[\"']([^\"']*)[\"']");

    /** How far a window of the name's length may move on by its last byte. */
    private static final int[] STEPS = steps();

    private final ReadingBounds bounds;
    private final List<CellRange> found = new ArrayList<>();

    private MergedAreas(ReadingBounds bounds) {
        this.bounds = bounds;
    }

    private static int[] steps() {
        int[] steps = new int[256];
        Arrays.fill(steps, NAME.length);
        for (int i = 0; i < NAME.length - 1; i++) {
            steps[NAME[i]] = NAME.length - 1 - i;
        }
        return steps;
    }

    /** The areas of a worksheet part in the part's order; none where there is no such part. */
    static List<CellRange> of(Parts parts, String part, ReadingBounds bounds) throws IOException {
        MergedAreas areas = new MergedAreas(bounds);
        boolean wide = false;
        try (BoundedPart stream = parts.stream(part)) {
            if (stream != null) {
                wide = areas.search(stream);
            }
        }
        if (wide) {
            areas.parse(parts, part);
        }
        return List.copyOf(areas.found);
    }

    /** Looks for the first area and takes all from there on; true where the part's letters have two bytes. */
    private boolean search(InputStream stream) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int filled = stream.readNBytes(buffer, 0, buffer.length);
        if (filled > 1 && (buffer[0] == 0 || buffer[1] == 0 || (buffer[0] & 0xFE) == 0xFE)) {
            return true;
        }
        while (filled >= NAME.length) {
            int at = indexOfName(buffer, filled);
            if (at >= 0) {
                InputStream rest = new ByteArrayInputStream(buffer, at, filled - at);
                take(new SequenceInputStream(rest, stream));
                return false;
            }
            int kept = NAME.length;
            System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            int more = stream.readNBytes(buffer, kept, buffer.length - kept);
            filled = more == 0 ? 0 : kept + more;
        }
        return false;
    }

    /** Where the name stands as that of an element, with the sign before it; -1 where it does not. */
    private static int indexOfName(byte[] buffer, int filled) {
        int last = NAME.length - 1;
        for (int end = last + 1; end < filled; end += STEPS[buffer[end] & 0xFF]) {
            int start = end - last;
            boolean begins = buffer[start - 1] == '<' || buffer[start - 1] == ':';
            if (begins && Arrays.equals(buffer, start, end + 1, NAME, 0, NAME.length)) {
                return start - 1;
            }
        }
        return -1;
    }

    private void take(InputStream stream) throws IOException {
        String tag = nextTag(stream);
        while (tag != null && !(tag.startsWith("/") && tag.contains("mergeCells"))) {
            add(tag);
            tag = nextTag(stream);
        }
    }

    private void add(String tag) {
        Matcher area = AREA.matcher(tag);
        CellRange range = area.find() ? CellNames.range(area.group(1)) : null;
        if (range != null) {
            found.add(range);
        }
        if (found.size() > bounds.heldCells()) {
            throw Refusal.tooMany("held-cells", bounds.heldCells());
        }
    }

    /** What stands between the next sharp brackets; null at the end. The first tag may have lost its opening bracket. */
    private static @Nullable String nextTag(InputStream stream) throws IOException {
        StringBuilder tag = new StringBuilder();
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            if (next == '>') {
                return tag.toString();
            } else if (next == '<') {
                tag.setLength(0);
            } else if (tag.length() < LONGEST_TAG) {
                tag.append((char) next);
            }
        }
        return null;
    }

    private void parse(Parts parts, String part) throws IOException {
        try (PartXml xml = parts.xml(part)) {
            while (xml != null && xml.advance()) {
                String area = xml.atStart("mergeCell") ? xml.attribute("ref") : null;
                if (area != null) {
                    add(" ref=\"" + area + "\"");
                }
            }
        }
    }
}
