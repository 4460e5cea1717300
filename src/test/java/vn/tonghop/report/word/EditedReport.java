package vn.tonghop.report.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.docx.ReportDocumentWriter;

/** The sample report after somebody has changed it, as a file. */
public final class EditedReport {

    private static final String MAIN = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final Map<String, byte[]> WRITTEN = written(SampleReport.december());

    private final Map<String, byte[]> parts = new TreeMap<>();

    private EditedReport() {}

    /** As the program wrote it. */
    public static EditedReport untouched() {
        EditedReport report = new EditedReport();
        report.parts.putAll(WRITTEN);
        return report;
    }

    /** The sample's letter, as the program wrote it. */
    public static EditedReport letter() {
        EditedReport report = new EditedReport();
        report.parts.putAll(written(SampleReport.letter()));
        return report;
    }

    private static Map<String, byte[]> written(ReportDocument document) {
        Map<String, byte[]> written = new TreeMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ReportDocumentWriter().write(document, out);
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                written.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    /** Replaces the first place of a text in the main document. */
    public EditedReport text(String from, String to) {
        return in(MAIN, from, to);
    }

    /** Replaces all places that a pattern matches in the main document. */
    public EditedReport all(String pattern, String to) {
        String xml = string(MAIN);
        assertThat(xml).containsPattern(pattern);
        return with(MAIN, xml.replaceAll(pattern, to));
    }

    /** Replaces a text within one style. */
    public EditedReport style(String id, String from, String to) {
        String xml = string(STYLES);
        int start = xml.indexOf("w:styleId=\"" + id + "\"");
        int end = xml.indexOf("</w:style>", start);
        String style = xml.substring(start, end);
        assertThat(style).contains(from);
        return with(STYLES, xml.substring(0, start) + style.replace(from, to) + xml.substring(end));
    }

    /** Replaces the first place of a text in a part. */
    public EditedReport in(String part, String from, String to) {
        String xml = string(part);
        int at = xml.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        return with(part, xml.substring(0, at) + to + xml.substring(at + from.length()));
    }

    /** Replaces a part as a whole. */
    public EditedReport with(String part, String xml) {
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Gives a part another name. */
    public EditedReport renamed(String from, String to) {
        String xml = string(from);
        parts.remove(from);
        return with(to, xml);
    }

    /** Writes the file into a folder. */
    public Path save(Path folder) throws IOException {
        Path file = folder.resolve("bao-cao.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DeterministicPackage.write(parts, out);
        }
        return file;
    }

    private String string(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IllegalArgumentException("no part " + part);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
