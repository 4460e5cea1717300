package vn.tonghop.reading.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the legacy encodings that the class path declares: each resource {@code encodings/tables.txt} lists tables, one
 * resource a line. A table is its name and font patterns ({@code # name:}, {@code # font:}, {@code # capitals:}), then a line
 * for each sequence: the letter, a tab, the code points in hexadecimal, one or two. A further encoding is data alone.
 */
final class LegacyTables {

    private static final String LIST = "encodings/tables.txt";
    private static final List<LegacyTable> OWN = load(LegacyTables.class.getClassLoader());
    private static volatile List<LegacyTable> all = OWN;

    private LegacyTables() {}

    /** The tables of the program's own class path, in the order of their lists, then those given to it. */
    static List<LegacyTable> all() {
        return all;
    }

    /** Puts these tables behind the program's own, in the place of those given before. */
    static void use(List<LegacyTable> further) {
        List<LegacyTable> tables = new ArrayList<>(OWN);
        tables.addAll(further);
        all = List.copyOf(tables);
    }

    /** The tables that a class loader sees. */
    static List<LegacyTable> load(ClassLoader loader) {
        try {
            List<LegacyTable> tables = new ArrayList<>();
            for (URL list : Collections.list(loader.getResources(LIST))) {
                for (String name : lines(list)) {
                    if (!name.startsWith("#")) {
                        tables.add(table(name, loader));
                    }
                }
            }
            return List.copyOf(tables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LegacyTable table(String resource, ClassLoader loader) throws IOException {
        URL url = loader.getResource(resource);
        if (url == null) {
            throw new IllegalStateException(LIST + " names " + resource + ", which is not there");
        }
        String name = resource;
        List<Pattern> fonts = new ArrayList<>();
        List<Pattern> capitals = new ArrayList<>();
        Map<String, String> letters = new HashMap<>();
        for (String line : lines(url)) {
            if (line.startsWith("# name:")) {
                name = value(line);
            } else if (line.startsWith("# font:")) {
                fonts.add(Pattern.compile(value(line)));
            } else if (line.startsWith("# capitals:")) {
                capitals.add(Pattern.compile(value(line)));
            } else if (!line.startsWith("#")) {
                add(line, resource, letters);
            }
        }
        return new LegacyTable(name, fonts, capitals, letters);
    }

    private static void add(String line, String resource, Map<String, String> letters) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 2) {
            throw new IllegalStateException(resource + ": not letter, tab, codes: " + line);
        }
        StringBuilder codes = new StringBuilder();
        for (String code : parts[1].trim().split(" ")) {
            codes.appendCodePoint(Integer.parseInt(code, 16));
        }
        if (codes.length() > 2 || letters.put(codes.toString(), parts[0]) != null) {
            throw new IllegalStateException(resource + ": more than two codes, or taken already: " + line);
        }
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).trim();
    }

    private static List<String> lines(URL url) throws IOException {
        try (InputStream in = url.openStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
