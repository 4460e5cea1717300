package vn.tonghop.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes Office packages so that the same contents always give the same bytes: entries in one order, all with one time,
 * and fixed document properties for all writers to use.
 */
public final class DeterministicPackage {

    /** Who made the document: the program, no person. */
    public static final String CREATOR = "Tổng hợp";

    /** When every document claims to be made; the report's own day is written by hand at signing. */
    public static final Instant CREATED = Instant.parse("2020-03-05T00:00:00Z");

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Comparator<String> ORDER = Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
            .thenComparing(name -> !name.startsWith("_rels/"))
            .thenComparing(Comparator.naturalOrder());

    private DeterministicPackage() {}

    /** {@link #CREATED} for programming interfaces that know only the older type. */
    public static Date createdDate() {
        return Date.from(CREATED);
    }

    /** Writes a zip package's entries in the fixed order and with the fixed time; {@code out} stays open. */
    public static void rewrite(byte[] zip, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(ORDER);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        write(entries, out);
    }

    /** Writes parts by their names, in the fixed order and with the fixed time; {@code out} stays open. */
    public static void write(Map<String, byte[]> parts, OutputStream out) throws IOException {
        Map<String, byte[]> ordered = new TreeMap<>(ORDER);
        ordered.putAll(parts);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : ordered.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(ENTRY_TIME);
            zip.putNextEntry(entry);
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
