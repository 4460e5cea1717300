package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.tonghop.ooxml.DeterministicPackage;

/** What a person does to a Word file: texts of its main part replaced. */
public final class WordEdit {

    private static final String MAIN = "word/document.xml";

    private final Path file;
    private final Map<String, byte[]> parts = new TreeMap<>();

    private WordEdit(Path file) {
        this.file = file;
    }

    public static WordEdit of(Path file) throws IOException {
        WordEdit edit = new WordEdit(file);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                edit.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return edit;
    }

    /** Replaces the first place of a text. */
    public WordEdit replace(String from, String to) {
        String xml = xml();
        int at = xml.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        return with(xml.substring(0, at) + to + xml.substring(at + from.length()));
    }

    /** Puts a paragraph after the one with a text, in the same style. */
    public WordEdit insertAfter(String text, String added) {
        String xml = xml();
        int at = xml.indexOf(text);
        assertThat(at).as(text).isNotNegative();
        int end = xml.indexOf("</w:p>", at) + "</w:p>".length();
        int start = xml.lastIndexOf("<w:pPr>", at);
        String properties = xml.substring(start, xml.indexOf("</w:pPr>", start) + "</w:pPr>".length());
        return with(xml.substring(0, end) + "<w:p>" + properties + "<w:r><w:t>" + added + "</w:t></w:r></w:p>"
                + xml.substring(end));
    }

    /** Takes the paragraph with a text away. */
    public WordEdit remove(String text) {
        String xml = xml();
        int at = xml.indexOf(text);
        assertThat(at).as(text).isNotNegative();
        int start = Math.max(xml.lastIndexOf("<w:p>", at), xml.lastIndexOf("<w:p ", at));
        return with(xml.substring(0, start) + xml.substring(xml.indexOf("</w:p>", at) + "</w:p>".length()));
    }

    public void save() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            DeterministicPackage.write(parts, out);
        }
    }

    private String xml() {
        return new String(parts.getOrDefault(MAIN, new byte[0]), StandardCharsets.UTF_8);
    }

    private WordEdit with(String xml) {
        parts.put(MAIN, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
