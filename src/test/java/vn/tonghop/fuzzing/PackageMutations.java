package vn.tonghop.fuzzing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Mutations of the parts of a zip package, whose checksums stay right. */
final class PackageMutations implements Mutation {

    private static final int LARGEST_PART = 1 << 20;

    private final Mutation bytes = new ByteMutations();
    private final Mutation text = new TextMutations();

    @Override
    public byte[] of(byte[] seed, Random random) throws IOException {
        Map<String, byte[]> parts = parts(seed);
        if (parts.isEmpty()) {
            throw new IOException("no parts");
        }
        List<String> names = new ArrayList<>(parts.keySet());
        names.sort((a, b) -> Boolean.compare(b.matches(".*\\.(xml|rels)"), a.matches(".*\\.(xml|rels)")));
        int times = 1 + random.nextInt(2);
        for (int i = 0; i < times; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] part = parts.getOrDefault(name, new byte[0]);
            switch (random.nextInt(12)) {
                case 0 -> parts.remove(name);
                case 1 -> parts.put(name, parts.getOrDefault(names.get(random.nextInt(names.size())), part));
                case 2, 3 -> parts.put(name, bytes.of(part, random));
                default -> parts.put(name, text.of(part, random));
            }
        }
        return zipped(parts);
    }

    private static Map<String, byte[]> parts(byte[] seed) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(seed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readNBytes(LARGEST_PART));
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
