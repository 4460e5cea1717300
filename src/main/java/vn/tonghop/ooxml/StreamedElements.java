package vn.tonghop.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;

/**
 * Long stretches of a document, such as the rows of a table. As the library's objects they would take time and memory for each
 * cell; so an empty element keeps their place, and they are written as text while the package is. A document has them all
 * or is not written.
 */
public final class StreamedElements {

    private static final String TARGET = "tonghop";
    private static final byte[] MARK = XmlOut.bytes("<?" + TARGET + " ");

    private final List<Stretch> stretches = new ArrayList<>();
    private final BitSet written = new BitSet();

    /** Writes the elements that stand in the place that was kept; called once, when the library is done with the document. */
    public interface Stretch {
        void write(XmlOut out) throws IOException;
    }

    /** Keeps the place of a stretch: it is written instead of this element, which is empty but for attributes. */
    public void replace(XmlObject element, Stretch stretch) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.toEndToken();
            cursor.insertProcInst(TARGET, Integer.toString(stretches.size()));
        }
        stretches.add(stretch);
    }

    /** Writes a part as the library left it, with the stretches that it keeps a place of. */
    void write(byte[] part, OutputStream to) throws IOException {
        XmlOut out = new XmlOut(to);
        int done = 0;
        for (int mark = find(part, 0); mark >= 0; mark = find(part, done)) {
            int end = find(part, '>', mark);
            out.markup(part, done, before(part, mark) - done);
            write(number(part, mark + MARK.length, end - 1), out);
            done = find(part, '>', end + 1) + 1;
        }
        out.markup(part, done, part.length - done);
        out.flush();
    }

    private void write(int number, XmlOut out) throws IOException {
        if (number >= stretches.size() || written.get(number)) {
            throw new IllegalStateException("no stretch to be written here: " + number);
        }
        written.set(number);
        stretches.get(number).write(out);
    }

    /** Fails when a stretch was not written, for then its rows are missing. */
    void requireAllWritten() {
        if (written.cardinality() != stretches.size()) {
            throw new IllegalStateException(
                    "of " + stretches.size() + " stretches only these were written: " + written);
        }
    }

    /** The start of the element around a mark. */
    private static int before(byte[] part, int mark) {
        int start = mark - 1;
        while (part[start] != '<') {
            start--;
        }
        return start;
    }

    private static int number(byte[] part, int from, int to) {
        return Integer.parseInt(new String(part, from, to - from, StandardCharsets.US_ASCII));
    }

    private static int find(byte[] part, char wanted, int from) {
        int at = from;
        while (part[at] != wanted) {
            at++;
        }
        return at;
    }

    private static int find(byte[] part, int from) {
        for (int at = from; at <= part.length - MARK.length; at++) {
            if (part[at] == '<' && Arrays.equals(part, at, at + MARK.length, MARK, 0, MARK.length)) {
                return at;
            }
        }
        return -1;
    }
}
