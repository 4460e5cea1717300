package vn.tonghop.answer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same content gives the same bytes: entries in order, times fixed. */
final class FixedPackage {

    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";
    private static final Comparator<String> CONTENT_TYPES_FIRST =
            Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(Comparator.naturalOrder());

    private FixedPackage() {}

    /** Writes the workbook, changed at that time by the program, and leaves both open. */
    static void write(XSSFWorkbook workbook, LocalDateTime changed, OutputStream out) throws IOException {
        POIXMLProperties.CoreProperties properties = workbook.getProperties().getCoreProperties();
        Optional<Date> at = Optional.of(Date.from(changed.toInstant(ZoneOffset.UTC)));
        properties.setCreated(at);
        properties.setModified(at);
        properties.setCreator(CellMarker.AUTHOR);
        properties.setLastModifiedByUser(CellMarker.AUTHOR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> entry : entries(bytes.toByteArray()).entrySet()) {
            ZipEntry header = new ZipEntry(entry.getKey());
            header.setTimeLocal(ZIP_TIME);
            zip.putNextEntry(header);
            zip.write(entry.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static Map<String, byte[]> entries(byte[] written) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(CONTENT_TYPES_FIRST);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
