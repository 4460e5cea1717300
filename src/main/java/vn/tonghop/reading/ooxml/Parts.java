package vn.tonghop.reading.ooxml;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ReadingBounds;

/** The parts of a zip package by name, in any case and with either slash. */
public final class Parts implements Closeable {

    private static final int MOST_PARTS = 100_000;
    private final ZipFile zip;
    private final ReadingBounds bounds;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(ZipFile zip, ReadingBounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    /** Opens the package and holds its directory to the bounds. */
    public static Parts open(Path file, ReadingBounds bounds) throws IOException {
        if (Files.size(file) > bounds.fileBytes()) {
            throw Refusal.tooManyBytes("file-bytes", bounds.fileBytes());
        }
        Parts parts = new Parts(zip(file), bounds);
        try {
            parts.index();
            return parts;
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("END header")) {
                throw Refusal.truncated(e);
            }
            throw Refusal.damaged("The package's directory is damaged", e);
        } catch (EOFException e) {
            throw Refusal.truncated(e);
        } catch (IllegalArgumentException e) {
            throw Refusal.damaged("The package has names that are no text", e);
        }
    }

    private void index() {
        long total = 0;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            if (entry.isDirectory()) {
                continue;
            }
            total += Math.max(0, entry.getSize());
            BoundedPart.check(total, 0, bounds);
            BoundedPart.check(entry.getSize(), entry.getCompressedSize(), bounds);
            // Two parts of one name: which one counts differs between programs, so neither may be trusted
            if (entries.put(key(entry.getName()), entry) != null) {
                throw Refusal.damaged("Two parts are named " + entry.getName());
            }
            if (entries.size() > MOST_PARTS) {
                throw Refusal.damaged("More than " + MOST_PARTS + " parts");
            }
        }
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    /** Whether there is such a part. */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The part's bytes, within bounds; null where there is no such part. */
    @Nullable
    public BoundedPart stream(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            return null;
        }
        try {
            return new BoundedPart(zip.getInputStream(entry), entry.getCompressedSize(), bounds);
        } catch (ZipException e) {
            throw Refusal.damaged("Part " + name + " is damaged", e);
        }
    }

    /** The part as XML, null where there is no such part. */
    @Nullable
    public PartXml xml(String name) throws IOException {
        BoundedPart stream = stream(name);
        return stream == null ? null : new PartXml(stream, name, bounds);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
