package vn.tonghop.reading.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;

/** Tells what a zip package is from the content types it declares. */
public final class PackageType {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LONGEST_MIMETYPE = 200;

    private PackageType() {}

    /**
     * What the package is: {@code XLSX}, {@code XLSM}, {@code STRICT_OOXML}, {@code XLSB}, {@code DOCX}, {@code ODS}, else
     * {@code ARCHIVE}.
     *
     * @throws vn.tonghop.reading.UnreadableSourceException when it is damaged or over a bound
     * @throws IOException when the disk fails
     */
    public static FileType of(Path file, ReadingBounds bounds) throws IOException {
        try (Parts parts = Parts.open(file, bounds)) {
            return of(parts);
        }
    }

    public static FileType of(Parts parts) throws IOException {
        FileType declared = declared(parts);
        if (declared != null && declared != FileType.XLSX && declared != FileType.XLSM) {
            return declared;
        }
        String workbook = workbook(parts);
        if (workbook == null) {
            return mimetype(parts).contains("opendocument.spreadsheet") ? FileType.ODS : FileType.ARCHIVE;
        }
        if (isStrict(parts, workbook)) {
            return FileType.STRICT_OOXML;
        }
        return declared == null ? FileType.XLSX : declared;
    }

    /** The name of the workbook part, null where there is none. */
    public static @Nullable String workbook(Parts parts) throws IOException {
        String related = Relationships.of(parts, "").byType("officeDocument");
        if (related != null && parts.has(related)) {
            return related;
        }
        return parts.has("xl/workbook.xml") ? "xl/workbook.xml" : null;
    }

    private static @Nullable FileType declared(Parts parts) throws IOException {
        try (PartXml xml = parts.xml(CONTENT_TYPES)) {
            while (xml != null && xml.advance()) {
                FileType type = xml.atStart() ? main(xml.attribute("ContentType")) : null;
                if (type != null) {
                    return type;
                }
            }
            return null;
        }
    }

    private static @Nullable FileType main(@Nullable String contentType) {
        if (contentType == null || !contentType.contains(".main")) {
            return null;
        }
        if (contentType.contains("wordprocessingml") || contentType.contains("ms-word")) {
            return FileType.DOCX;
        }
        if (contentType.contains("sheet.binary")) {
            return FileType.XLSB;
        }
        if (contentType.contains("spreadsheetml")) {
            return FileType.XLSX;
        }
        if (contentType.contains("ms-excel")) {
            return FileType.XLSM;
        }
        return contentType.contains("presentation") || contentType.contains("powerpoint") ? FileType.ARCHIVE : null;
    }

    private static boolean isStrict(Parts parts, String workbook) throws IOException {
        try (PartXml xml = parts.xml(workbook)) {
            return xml != null
                    && xml.advance()
                    && xml.namespace().startsWith("http://purl.oclc.org/ooxml/spreadsheetml");
        }
    }

    private static String mimetype(Parts parts) throws IOException {
        try (InputStream stream = parts.stream("mimetype")) {
            return stream == null ? "" : new String(stream.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII);
        }
    }
}
