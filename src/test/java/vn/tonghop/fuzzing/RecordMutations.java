package vn.tonghop.fuzzing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Mutations of the records of an {@code .xls} stream: one is dropped, doubled, moved, cut, lengthened or changed inside. */
final class RecordMutations implements Mutation {

    private static final byte[] ODD = {0, 1, (byte) 0xFF, 0x7F, (byte) 0x80, (byte) 0xFE, 0x20};

    private final Mutation bytes = new ByteMutations();

    @Override
    public byte[] of(byte[] seed, Random random) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(new ByteArrayInputStream(seed))) {
            Entry found = null;
            for (Entry entry : ole.getRoot()) {
                found = entry.getName().matches("(?i)workbook|book") && entry instanceof DocumentEntry ? entry : found;
            }
            if (found == null) {
                throw new IOException("no workbook");
            }
            String name = found.getName();
            byte[] stream;
            try (InputStream in = ole.createDocumentInputStream(name)) {
                stream = in.readAllBytes();
            }
            ole.getRoot().getEntryCaseInsensitive(name).delete();
            ole.getRoot().createDocument(name, new ByteArrayInputStream(mutated(stream, random)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ole.writeFilesystem(out);
            return out.toByteArray();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private byte[] mutated(byte[] stream, Random random) throws IOException {
        List<byte[]> records = records(stream);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times && !records.isEmpty(); i++) {
            int at = random.nextInt(records.size());
            byte[] record = records.get(at);
            switch (random.nextInt(8)) {
                case 0 -> records.remove(at);
                case 1 -> records.add(at, record);
                case 2 -> records.add(random.nextInt(records.size()), records.remove(at));
                case 3 -> records.set(at, resized(record, record.length - random.nextInt(record.length)));
                case 4 -> records.set(at, resized(record, record.length + 1 + random.nextInt(12)));
                case 5 -> records.set(at, bytes.of(record, random));
                default -> records.set(at, changed(record, random));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(stream.length);
        for (byte[] record : records) {
            out.write(record);
        }
        return out.toByteArray();
    }

    private static byte[] resized(byte[] record, int length) {
        byte[] resized = Arrays.copyOf(record, Math.max(4, length));
        resized[2] = (byte) (resized.length - 4);
        resized[3] = (byte) ((resized.length - 4) >> 8);
        return resized;
    }

    private static byte[] changed(byte[] record, Random random) {
        byte[] changed = record.clone();
        int from = record.length > 4 ? 4 : 0;
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            changed[from + random.nextInt(changed.length - from)] = ODD[random.nextInt(ODD.length)];
        }
        return changed;
    }

    private static List<byte[]> records(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        int at = 0;
        while (at + 4 <= stream.length) {
            int length = 4 + (stream[at + 2] & 0xFF) + ((stream[at + 3] & 0xFF) << 8);
            int end = Math.min(stream.length, at + length);
            records.add(Arrays.copyOfRange(stream, at, end));
            at = end;
        }
        return records;
    }
}
