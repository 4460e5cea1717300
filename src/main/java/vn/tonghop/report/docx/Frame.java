package vn.tonghop.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.XmlText;
import vn.tonghop.report.document.ReportDocument;

/**
 * An empty Word package with everything but the words: styles, numbering, headers, settings and properties. The parts are
 * resources with {@code ${placeholders}} for the layout's sizes.
 */
final class Frame {

    private static final int ADDRESSEE_SHARE = 4;
    /** Letters that are not bold are narrower. */
    private static final int UPRIGHT_PERCENT = 88;

    private static final String KINH_GUI = "Kính gửi";

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("[Content_Types].xml", "content-types.xml"),
            Map.entry("_rels/.rels", "package-rels.xml"),
            Map.entry("docProps/app.xml", "app.xml"),
            Map.entry("docProps/core.xml", "core.xml"),
            Map.entry("word/_rels/document.xml.rels", "document-rels.xml"),
            Map.entry("word/document.xml", "document.xml"),
            Map.entry("word/fontTable.xml", "fontTable.xml"),
            Map.entry("word/footnotes.xml", "footnotes.xml"),
            Map.entry("word/header-first.xml", "header-first.xml"),
            Map.entry("word/header.xml", "header.xml"),
            Map.entry("word/numbering.xml", "numbering.xml"),
            Map.entry("word/settings.xml", "settings.xml"),
            Map.entry("word/styles.xml", "styles.xml"));

    private Frame() {}

    /** The package's bytes for one report. */
    static InputStream open(ReportDocument document, @Nullable TemplateFrame template) throws IOException {
        Map<String, String> values = values(document);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            parts.put(part.getKey(), filled(part.getValue(), values));
        }
        if (template != null) {
            template.layUnder(parts);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DeterministicPackage.write(parts, bytes);
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Map<String, String> values(ReportDocument document) {
        LayoutProfile layout = document.layout();
        int addresseeHead = Lengths.textWidth(layout, false) / ADDRESSEE_SHARE;
        int addresseeIndent = addresseeHead + TextWidth.bold(KINH_GUI, layout.bodyHalfPoints()) * UPRIGHT_PERCENT / 100;
        return Map.ofEntries(
                Map.entry("title", title(document)),
                Map.entry("agency", document.letterhead().agency()),
                Map.entry("creator", DeterministicPackage.CREATOR),
                Map.entry("created", DeterministicPackage.CREATED.toString()),
                Map.entry("font", layout.font()),
                Map.entry("body", Integer.toString(layout.bodyHalfPoints())),
                Map.entry("table", Integer.toString(layout.tableHalfPoints())),
                Map.entry("firstLine", Integer.toString(layout.firstLineTwips())),
                Map.entry("paragraph", Integer.toString(layout.paragraphTwips())),
                Map.entry("line", Integer.toString(layout.lineTwips())),
                Map.entry("addresseeHead", Integer.toString(addresseeHead)),
                Map.entry("addresseeIndent", Integer.toString(addresseeIndent)));
    }

    private static String title(ReportDocument document) {
        return document.isLetter() ? "V/v " + document.subject() : document.typeName() + " " + document.subject();
    }

    private static byte[] filled(String resource, Map<String, String> values) throws IOException {
        try (InputStream in = Frame.class.getResourceAsStream("/vn/tonghop/report/docx/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's resource is missing: " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", escaped(value.getValue()));
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return XmlText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
