package vn.tonghop.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.Test;

class StreamedElementsTests {

    private final StreamedElements stretches = new StreamedElements();

    @Test
    void writesEachStretchInPlaceOfItsElement() throws Exception {
        XmlObject part = XmlObject.Factory.parse("<t><h>ô</h><r n='1'/><r><c/></r><r/></t>");
        replace(part, 0, "<r>một</r><r>hai</r>");
        replace(part, 2, "");
        assertThat(written(part)).isEqualTo("<t><h>ô</h><r>một</r><r>hai</r><r><c/></r></t>");
        stretches.requireAllWritten();
    }

    @Test
    void leavesAPartWithoutMarksAsItIs() throws IOException {
        byte[] part = "<?tonghopper 1?><t a='x > y'>&lt;?tonghop 0?></t>".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stretches.write(part, out);
        assertThat(out.toByteArray()).isEqualTo(part);
    }

    @Test
    void refusesADocumentThatLacksAStretch() throws Exception {
        XmlObject part = XmlObject.Factory.parse("<t><r/></t>");
        replace(part, 0, "<r/>");
        assertThatIllegalStateException().isThrownBy(stretches::requireAllWritten);
        written(part);
        stretches.requireAllWritten();
    }

    @Test
    void refusesAMarkOfAnotherOrOneMetTwice() throws Exception {
        XmlObject part = XmlObject.Factory.parse("<t><r/></t>");
        replace(part, 0, "<r/>");
        written(part);
        assertThatIllegalStateException().isThrownBy(() -> written(part));
        XmlObject foreign = XmlObject.Factory.parse("<t><r><?tonghop 7?></r></t>");
        assertThatIllegalStateException().isThrownBy(() -> written(foreign));
    }

    private void replace(XmlObject part, int child, String rows) throws XmlException {
        stretches.replace(part.selectPath("./t/r")[child], out -> out.markup(XmlOut.bytes(rows)));
    }

    private String written(XmlObject part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        stretches.write(part.xmlText().getBytes(StandardCharsets.UTF_8), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
