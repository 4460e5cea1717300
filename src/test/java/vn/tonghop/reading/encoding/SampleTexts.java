package vn.tonghop.reading.encoding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Vietnamese text of the sample forms, and ways to store it as old programs did. */
public final class SampleTexts {

    private static final Path SAMPLES = Path.of("src/test/resources/samples/2023-12");

    private SampleTexts() {}

    /** All lines of the December samples. */
    public static List<String> lines() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted(Comparator.comparing(Path::toString))
                    .flatMap(SampleTexts::lines)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as a font of a legacy encoding stores it; capitals by their own code where there is one. */
    public static String typedIn(String encoding, String text) {
        LegacyTable table = LegacyTables.all().stream()
                .filter(t -> t.name().equals(encoding))
                .findFirst()
                .orElseThrow();
        Map<String, String> codes = new HashMap<>();
        table.letters().forEach((code, letter) -> codes.merge(letter, code, (a, b) -> shorterThenCapital(a, b)));
        StringBuilder typed = new StringBuilder();
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            typed.append(codes.getOrDefault(letter, letter));
        });
        return typed.toString();
    }

    private static String shorterThenCapital(String a, String b) {
        if (a.length() != b.length()) {
            return a.length() < b.length() ? a : b;
        }
        return a.compareTo(b) < 0 ? a : b;
    }

    /** The text in the bytes of windows-1258, which writes most tones as marks of their own. */
    public static byte[] windows1258(String text) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            written.append(canEncode(letter) ? letter : apart(letter));
        });
        return written.toString().getBytes(java.nio.charset.Charset.forName("windows-1258"));
    }

    private static boolean canEncode(String letter) {
        return java.nio.charset.Charset.forName("windows-1258").newEncoder().canEncode(letter);
    }

    private static String apart(String letter) {
        String marks =
                Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        String base =
                Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
        return Normalizer.normalize(base, Normalizer.Form.NFC) + marks;
    }
}
