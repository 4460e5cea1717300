package vn.tonghop.catalogue.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.yaml.YamlNode.Mapping;
import vn.tonghop.catalogue.yaml.YamlNode.Nothing;
import vn.tonghop.catalogue.yaml.YamlNode.Place;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;
import vn.tonghop.catalogue.yaml.YamlNode.Sequence;

/**
 * The keys of one mapping, read by type. A wrong value is noted as a mistake and a harmless stand-in returned, so that
 * reading goes on to the next mistake.
 */
public final class Fields {

    private final Mapping node;
    private final Mistakes mistakes;
    private final boolean readable;

    private Fields(Mapping node, Mistakes mistakes, boolean readable) {
        this.node = node;
        this.mistakes = mistakes;
        this.readable = readable;
    }

    /** The keys of a node, none of which may be another than these. */
    public static Fields of(YamlNode node, Mistakes mistakes, String... known) {
        if (!(node instanceof Mapping mapping)) {
            mistakes.add(node.place(), "mapping-expected", "keys", String.join(", ", known));
            return new Fields(new Mapping(node.place(), Map.of()), mistakes, false);
        }
        List<String> keys = Arrays.asList(known);
        mapping.entries().forEach((key, value) -> {
            if (!keys.contains(key)) {
                String meant = Nearest.to(key, keys).orElse(String.join(", ", keys));
                mistakes.add(value.place(), "unknown-key", "key", key, "meant", meant);
            }
        });
        return new Fields(mapping, mistakes, true);
    }

    public Place place() {
        return node.place();
    }

    /** The place of a key, or of the whole where the key is not there. */
    public Place place(String key) {
        YamlNode value = node.entries().get(key);
        return value == null ? node.place() : value.place();
    }

    public void mistake(String key, String sentence, Object... values) {
        mistakes.add(place(key), sentence, values);
    }

    public boolean has(String key) {
        return value(key).isPresent();
    }

    private Optional<YamlNode> value(String key) {
        return Optional.ofNullable(node.entries().get(key)).filter(n -> !(n instanceof Nothing));
    }

    /** A text that must be there. */
    public String text(String key) {
        if (!has(key)) {
            missing(key);
        }
        String text = optionalText(key);
        return text == null ? "" : text;
    }

    private void missing(String key) {
        if (readable) {
            mistake(key, "missing-key", "key", key);
        }
    }

    public String text(String key, String otherwise) {
        String text = optionalText(key);
        return text == null ? otherwise : text;
    }

    @Nullable
    public String optionalText(String key) {
        return value(key).map(n -> scalar(key, n)).orElse(null);
    }

    private @Nullable String scalar(String key, YamlNode value) {
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        mistakes.add(value.place(), "text-expected", "key", key);
        return null;
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<String> texts(String key) {
        return items(key).stream()
                .map(n -> scalar(key, n))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The entries of a list; a single text counts as a list of one. */
    public List<YamlNode> items(String key) {
        return value(key).map(n -> items(key, n)).orElse(List.of());
    }

    private List<YamlNode> items(String key, YamlNode value) {
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        if (value instanceof Scalar) {
            return List.of(value);
        }
        mistakes.add(value.place(), "list-expected", "key", key);
        return List.of();
    }

    /** The keys of a mapping whose keys are names of the catalogue's own choosing. */
    public Map<String, YamlNode> entries(String key) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Mapping mapping) {
            return new LinkedHashMap<>(mapping.entries());
        }
        mistakes.add(value.place(), "mapping-expected", "keys", key);
        return Map.of();
    }

    /** A mapping that must be there. */
    public Fields child(String key, String... known) {
        YamlNode value = value(key).orElse(null);
        if (value == null) {
            missing(key);
            return new Fields(new Mapping(place(), Map.of()), mistakes, false);
        }
        return of(value, mistakes, known);
    }

    /** A mapping that may be left out; then it has no keys. */
    public Fields optionalChild(String key, String... known) {
        return has(key) ? child(key, known) : new Fields(new Mapping(place(), Map.of()), mistakes, false);
    }

    public boolean flag(String key, boolean otherwise) {
        return parsed(key, "true, false", otherwise, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /** A whole number within bounds. */
    public int integer(String key, int otherwise, int least, int most) {
        int number = parsed(key, least + "–" + most, otherwise, Integer::valueOf);
        if (number < least || number > most) {
            mistake(key, "out-of-range", "key", key, "found", number, "least", least, "most", most);
            return otherwise;
        }
        return number;
    }

    public BigDecimal decimal(String key, BigDecimal otherwise) {
        return parsed(key, "94.7", otherwise, BigDecimal::new);
    }

    @Nullable
    public LocalDate date(String key) {
        String text = optionalText(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            mistake(key, "wrong-value", "key", key, "found", text, "expected", "2023-12-15");
            return null;
        }
    }

    /** A date that must be there. */
    public LocalDate requiredDate(String key) {
        if (!has(key)) {
            missing(key);
        }
        LocalDate date = date(key);
        return date == null ? LocalDate.EPOCH : date;
    }

    /** One of an enum's words, in lower case with hyphens; the given one where the key is not there. */
    public <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
        String text = optionalText(key);
        return text == null ? otherwise : wordOf(key, text, type).orElse(otherwise);
    }

    /** The enum's constant for a word, or a mistake at the key's place. */
    public <E extends Enum<E>> Optional<E> wordOf(String key, String text, Class<E> type) {
        List<E> all = Arrays.asList(type.getEnumConstants());
        Optional<E> found = all.stream().filter(e -> word(e).equals(text)).findFirst();
        if (found.isEmpty()) {
            List<String> words = all.stream().map(Fields::word).toList();
            mistake(key, "wrong-value", "key", key, "found", text, "expected", String.join(", ", words));
        }
        return found;
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private <T> T parsed(String key, String expected, T otherwise, Function<String, T> parser) {
        String text = optionalText(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            mistake(key, "wrong-value", "key", key, "found", text, "expected", expected);
            return otherwise;
        }
    }

    /** Notes a mistake for each name that is not among the known ones; returns them as they are. */
    public List<String> references(String key, List<String> names, Collection<String> known) {
        for (String name : names) {
            if (!known.contains(name)) {
                String meant = Nearest.to(name, known).orElse(String.join(", ", known));
                mistake(key, "unknown-name", "key", key, "name", name, "meant", meant);
            }
        }
        return names;
    }

    /** A name that must be among the known ones. */
    public String reference(String key, Collection<String> known) {
        String name = text(key);
        if (has(key)) {
            references(key, List.of(name), known);
        }
        return name;
    }
}
