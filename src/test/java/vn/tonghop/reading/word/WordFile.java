package vn.tonghop.reading.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word file made part by part, as office programs write them and as they never would. */
public final class WordFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private int noteCount;

    public WordFile() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/></Types>");
        parts.put("_rels/.rels", related("officeDocument", "word/document.xml"));
        parts.put(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relation("a", "styles", "styles.xml")
                        + relation("b", "numbering", "numbering.xml")
                        + relation("c", "footnotes", "footnotes.xml")
                        + "</Relationships>");
        parts.put(
                "word/styles.xml",
                root(
                        "styles",
                        "<w:style w:styleId=\"TieuDe\"><w:name w:val=\"Title\"/></w:style><w:style"
                                + " w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style><w:style"
                                + " w:styleId=\"Muc\"><w:basedOn w:val=\"H2\"/><w:name w:val=\"Mục\"/></w:style><w:style"
                                + " w:styleId=\"Cong\"><w:name w:val=\"Cộng\"/><w:pPr><w:numPr><w:numId"
                                + " w:val=\"2\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"An\"><w:name"
                                + " w:val=\"Ẩn\"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"TOC1\"><w:name"
                                + " w:val=\"toc 1\"/></w:style>"));
        parts.put(
                "word/numbering.xml",
                root(
                        "numbering",
                        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"-\"/></w:lvl>"
                                + "<w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"o\"/></w:lvl></w:abstractNum>"
                                + "<w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"+\"/>"
                                + "</w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"));
    }

    public WordFile part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    public WordFile raw(String xml) {
        body.append(xml);
        return this;
    }

    public WordFile heading(String text) {
        return styled("Muc", run(text));
    }

    public WordFile text(String text) {
        return raw("<w:p>" + run(text) + "</w:p>");
    }

    public WordFile styled(String style, String runs) {
        return raw("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>");
    }

    /** A footnote; gives the run that refers to it. */
    public String note(String text) {
        noteCount++;
        notes.append("<w:footnote w:id=\"" + noteCount + "\"><w:p>" + run(" " + text) + "</w:p></w:footnote>");
        return "<w:r><w:footnoteReference w:id=\"" + noteCount + "\"/></w:r>";
    }

    public static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    public static String italic(String text) {
        return "<w:r><w:rPr><w:i/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    public Path write(Path file) throws IOException {
        parts.putIfAbsent("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
        parts.putIfAbsent("word/footnotes.xml", root("footnotes", notes.toString()));
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    public static String root(String name, String content) {
        return "<w:" + name + " xmlns:w=\"" + MAIN + "\">" + content + "</w:" + name + ">";
    }

    private static String related(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relation("r", type, target) + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATED + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
