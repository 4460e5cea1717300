package vn.tonghop.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;

/** Writes {@code docs/findings.md} from the codes and the bundles; run {@link #main} after changing either. */
final class FindingsDocument {

    static final Path PLACE = Path.of("docs", "findings.md");

    private static final String HEAD = """
            # Findings

            Written from `FindingCode` and the bundles `wording/findings_*.properties` by `FindingsDocument`; do not edit.

            A finding's sentence is chosen by its code and variant (the line without a variant is the general one) and \
            needs exactly the values named beside it. A value has the same meaning and type in every sentence:

            | value | type | shown as, in Vietnamese |
            | --- | --- | --- |
            """;

    private final Sentences vietnamese = Sentences.load("findings", Language.VI);
    private final Sentences english = Sentences.load("findings", Language.EN);

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(PLACE.getParent());
        Files.writeString(PLACE, new FindingsDocument().text());
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        new TreeMap<>(SampleValues.ALL)
                .forEach((name, value) -> text.append(
                        "| `%s` | %s | %s |%n".formatted(name, value.getClass().getSimpleName(), shown(name, value))));
        for (Severity severity : Severity.values()) {
            text.append("%n## %s%n".formatted(severity.slug()));
            for (FindingCode code : FindingCode.values()) {
                if (code.defaultSeverity() == severity) {
                    append(text, code);
                }
            }
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** The variants of a code, the general one first as the empty text. */
    static List<String> variants(Sentences sentences, FindingCode code) {
        Set<String> variants = new LinkedHashSet<>();
        for (String key : sentences.keys()) {
            String[] parts = key.split("\\.");
            if (parts[0].equals(code.slug())) {
                variants.add(parts.length > 2 ? parts[1] : "");
            }
        }
        return new ArrayList<>(new TreeSet<>(variants));
    }

    /** The values that the message and the action of a variant need together. */
    static Set<String> names(Sentences sentences, FindingCode code, String variant) {
        Set<String> names = new TreeSet<>(sentences.names(FindingSentences.key(code, variant, "message")));
        names.addAll(sentences.names(FindingSentences.key(code, variant, "action")));
        return names;
    }

    private void append(StringBuilder text, FindingCode code) {
        text.append("%n### %s%n%n".formatted(code.slug()));
        text.append("| variant | values | Vietnamese | English |%n| --- | --- | --- | --- |%n".formatted());
        for (String variant : variants(vietnamese, code)) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            variant.isEmpty() ? "" : "`" + variant + "`",
                            quoted(names(vietnamese, code, variant)),
                            both(vietnamese, code, variant),
                            both(english, code, variant)));
        }
    }

    private static String both(Sentences sentences, FindingCode code, String variant) {
        return sentences.render(FindingSentences.key(code, variant, "message"), SampleValues.ALL) + "<br>*"
                + sentences.render(FindingSentences.key(code, variant, "action"), SampleValues.ALL) + "*";
    }

    private static String quoted(Set<String> names) {
        return String.join(" ", names.stream().map(n -> "`" + n + "`").toList());
    }

    private static String shown(String name, Object value) {
        ValueStyle style = switch (name.toLowerCase(Locale.ROOT)) {
            case "period", "otherperiod" -> ValueStyle.MONTH;
            case "time" -> ValueStyle.CLOCK;
            default -> ValueStyle.USUAL;
        };
        String shown = style.render(value, Language.VI);
        return style == ValueStyle.USUAL ? shown : "%s (given as `%s`)".formatted(shown, value);
    }
}
