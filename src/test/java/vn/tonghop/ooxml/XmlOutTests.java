package vn.tonghop.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class XmlOutTests {

    private interface Writing {
        void to(XmlOut out) throws IOException;
    }

    @Test
    void escapesWhatMarkupWouldBeAndNoMore() throws IOException {
        assertThat(written(out -> out.text("a < b && c > \"d\" ]]> e")))
                .isEqualTo("a &lt; b &amp;&amp; c > \"d\" ]]&gt; e");
    }

    @Test
    void endsNoSectionByDroppingACharacter() throws IOException {
        assertThat(written(out -> out.text("a]\u0001]>b]"))).isEqualTo("a]]&gt;b]");
        String start = "a".repeat(2_047) + "]";
        assertThat(written(out -> {
                    out.text(start);
                    out.text("]>");
                }))
                .isEqualTo(start + "]&gt;");
    }

    @Test
    void dropsWhatNoXmlFileMayHold() throws IOException {
        assertThat(written(out -> out.text("a\u0000b\u001Fc\uD800d\uFFFEe\uDC00")))
                .isEqualTo("abcde");
        assertThat(written(out -> out.text("\t\n \uD7FF\uE000\uFFFD"))).isEqualTo("\t\n \uD7FF\uE000\uFFFD");
    }

    @Test
    void keepsEveryCharacterThroughAParser() throws Exception {
        String text = "Số 14/2023 <TT> & \"BKHCN\"\r\n\t]]>\u00E9\u0110\u1EC7\u20AB\uD83D\uDE00 '";
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(out -> {
                            out.markup(XmlOut.bytes("<a>"));
                            out.text(text);
                            out.markup(XmlOut.bytes("</a>"));
                        })
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(parsed.getDocumentElement().getTextContent()).isEqualTo(text);
    }

    @Test
    void losesNothingWhereItsBufferEnds() throws IOException {
        String text = "xếp\uD83D\uDE00đ".repeat(9_000);
        byte[] markup = XmlOut.bytes("<m/>".repeat(20_000));
        for (int before = 0; before < 12; before++) {
            String start = "y".repeat(before);
            assertThat(written(out -> {
                        out.text(start);
                        out.text(text);
                        out.markup(markup);
                        out.number(1_234_567_890);
                    }))
                    .isEqualTo(start + text + "<m/>".repeat(20_000) + "1234567890");
        }
    }

    @Test
    void writesNumbersFromNought() throws IOException {
        assertThat(written(out -> {
                    out.number(0);
                    out.number(10);
                    out.number(Integer.MAX_VALUE);
                }))
                .isEqualTo("0102147483647");
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOut out = new XmlOut(bytes);
        writing.to(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
