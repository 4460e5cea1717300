package vn.tonghop.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.XmlText;
import vn.tonghop.wording.PeriodWords;
import vn.tonghop.wording.VietnameseDates;

/** Writes the Word outline in which a unit writes its narrative: the headings of its sections, with Word's own styles. */
final class WordOutlineFile {

    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml", "content-types.xml",
            "_rels/.rels", "package-rels.xml",
            "docProps/core.xml", "core.xml",
            "word/_rels/document.xml.rels", "document-rels.xml",
            "word/document.xml", "document.xml",
            "word/numbering.xml", "numbering.xml",
            "word/styles.xml", "styles.xml");

    private final BlankForm blank;
    private final ReportOutline outline;

    private WordOutlineFile(BlankForm blank) {
        this.blank = blank;
        this.outline = blank.catalogue().reports().get(0);
    }

    /** Writes the outline; {@code out} stays open. */
    static void write(BlankForm blank, OutputStream out) throws IOException {
        WordOutlineFile file = new WordOutlineFile(blank);
        Map<String, String> values = file.values();
        Map<String, byte[]> parts = new HashMap<>();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            parts.put(part.getKey(), filled(part.getValue(), values));
        }
        DeterministicPackage.write(parts, out);
    }

    private Map<String, String> values() {
        LayoutProfile layout = outline.layout();
        return Map.of(
                "body", body(),
                "title", escaped(blank.sentences().label("outline.title") + " " + blank.month()),
                "creator", escaped(DeterministicPackage.CREATOR),
                "created", DeterministicPackage.CREATED.toString(),
                "font", escaped(layout.font()),
                "size", Integer.toString(layout.bodyHalfPoints()));
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        paragraph(body, "Agency", blank.catalogue().department().name().toUpperCase(Locale.ROOT));
        paragraph(body, "Agency", blank.unit().name().toUpperCase(Locale.ROOT));
        paragraph(body, "Title", blank.sentences().label("outline.title"));
        Map<String, String> marks = Map.of("month", blank.month(), "window", VietnameseDates.window(blank.window()));
        paragraph(body, "Subtitle", blank.sentences().render("title.period", marks));
        String example = blank.figureNames().stream().findFirst().orElse("…");
        for (String line : blank.sentences()
                .render("outline.guide", Map.of("example", example))
                .split("\n")) {
            paragraph(body, "Guide", line);
        }
        outline.parts().forEach(part -> section(body, part, 1));
        return body.toString();
    }

    /** A section that the unit may write, or one that leads to it. */
    private void section(StringBuilder body, Section section, int level) {
        String unit = blank.unit().code();
        if (section.walk().noneMatch(s -> s.isOpenTo(unit))) {
            return;
        }
        String number = level == 1 ? section.number() + "\n" : section.code() + ". ";
        paragraph(body, "Heading" + Math.min(level, 4), number + words(section.heading()));
        if (section.isOpenTo(unit)) {
            item(body);
        }
        section.sections().forEach(below -> section(body, below, level + 1));
    }

    /** A blank item; the list in it offers the figures that a sentence can carry, and reads as nothing until one is chosen. */
    private void item(StringBuilder body) {
        List<String> names = blank.figureNames();
        if (names.isEmpty()) {
            paragraph(body, "ListDash", "");
            return;
        }
        String entries = names.stream()
                .map(XmlText::clean)
                .map(name ->
                        "<w:listItem w:displayText=\"%s\" w:value=\"%s\"/>".formatted(escaped(name), escaped(name)))
                .collect(Collectors.joining());
        String offer = escaped(blank.sentences().label("outline.figures"));
        body.append("<w:p><w:pPr><w:pStyle w:val=\"ListDash\"/></w:pPr><w:sdt><w:sdtPr><w:alias w:val=\"")
                .append(offer)
                .append("\"/><w:showingPlcHdr/><w:dropDownList>")
                .append(entries)
                .append("</w:dropDownList></w:sdtPr><w:sdtContent><w:r><w:rPr><w:color w:val=\"808080\"/></w:rPr><w:t>")
                .append(offer)
                .append("</w:t></w:r></w:sdtContent></w:sdt></w:p>");
    }

    private String words(String heading) {
        String text = heading.replace(
                        "{department}", blank.catalogue().department().name())
                .replace("{shortName}", blank.catalogue().department().shortName());
        for (Map.Entry<String, String> word : PeriodWords.of(blank.period()).entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }

    private static void paragraph(StringBuilder body, String style, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        if (!text.isEmpty()) {
            String runs = List.of(text.split("\n")).stream()
                    .map(line -> "<w:t xml:space=\"preserve\">" + escaped(line) + "</w:t>")
                    .collect(Collectors.joining("<w:br/>"));
            body.append("<w:r>").append(runs).append("</w:r>");
        }
        body.append("</w:p>");
    }

    private static byte[] filled(String resource, Map<String, String> values) throws IOException {
        try (InputStream in = WordOutlineFile.class.getResourceAsStream("/vn/tonghop/form/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("the program's resource is missing: " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String text) {
        return XmlText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
