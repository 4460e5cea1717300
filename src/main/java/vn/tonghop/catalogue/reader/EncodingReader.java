package vn.tonghop.catalogue.reader;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.catalogue.FurtherEncoding;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/** Reads {@code encodings}: for each letter its one or two bytes in hexadecimal. */
final class EncodingReader {

    private static final Pattern BYTES = Pattern.compile("[0-9a-fA-F]{2}(?: [0-9a-fA-F]{2})?");
    private static final Charset SHOWN = Charset.forName("windows-1252");

    private final Mistakes mistakes;

    EncodingReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    List<FurtherEncoding> read(List<YamlNode> nodes) {
        return nodes.stream().map(this::encoding).toList();
    }

    private FurtherEncoding encoding(YamlNode node) {
        Fields fields = Fields.of(node, mistakes, "code", "fonts", "capital-fonts", "letters");
        return new FurtherEncoding(
                fields.text("code"), fields.texts("fonts"), fields.texts("capital-fonts"), letters(fields));
    }

    private Map<String, String> letters(Fields fields) {
        Map<String, String> letters = new HashMap<>();
        fields.entries("letters").forEach((letter, node) -> {
            String bytes = node instanceof Scalar scalar ? scalar.text() : "";
            if (!BYTES.matcher(bytes).matches() || letters.put(shown(bytes), letter) != null) {
                mistakes.add(node.place(), "wrong-value", "key", letter, "found", bytes, "expected", "e1, 61 f9");
            }
        });
        return letters;
    }

    private static String shown(String bytes) {
        StringBuilder shown = new StringBuilder();
        for (String one : bytes.split(" ", -1)) {
            shown.append(new String(new byte[] {(byte) Integer.parseInt(one, 16)}, SHOWN));
        }
        return shown.toString();
    }
}
