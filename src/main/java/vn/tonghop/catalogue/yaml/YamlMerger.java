package vn.tonghop.catalogue.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.yaml.YamlNode.Mapping;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;
import vn.tonghop.catalogue.yaml.YamlNode.Sequence;

/**
 * Lays one catalogue file over another. Mappings merge key by key. Lists of coded things merge by code: {@code remove:
 * true} takes a thing away, {@code replace: true} puts the new one in its place instead of extending it, {@code after:}
 * and {@code before:} say where a new one stands. Lists of words that can only grow (aliases, holidays, what a unit
 * sends) are added to; every other list is replaced.
 */
public final class YamlMerger {

    private static final List<String> IDENTITIES =
            List.of("code", "id", "key", "sentence", "documents", "corrections", "value", "field", "number", "form");
    private static final Set<String> GROWING_LISTS = Set.of(
            "aliases",
            "holidays",
            "sends",
            "choices",
            "no-deadline",
            "multiples",
            "measure-labels",
            "loose-measure-labels",
            "count-multiples");
    private static final Set<String> GROWING_MAPPINGS = Set.of("words", "timeliness", "scales", "headings");
    private static final Set<String> INSTRUCTIONS = Set.of("remove", "replace", "after", "before");

    private final Mistakes mistakes;

    public YamlMerger(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The base with the overlay's values over it; each value keeps its own place. */
    public Mapping merge(Mapping base, Mapping over) {
        requireDistinct(over);
        return merge(base, over, false);
    }

    private Mapping merge(Mapping base, Mapping over, boolean growing) {
        Map<String, YamlNode> merged = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, value) -> {
            if (!INSTRUCTIONS.contains(key)) {
                merged.put(key, value(key, base.entries().get(key), value, growing));
            }
        });
        return new Mapping(over.entries().isEmpty() ? base.place() : over.place(), merged);
    }

    private YamlNode value(String key, @Nullable YamlNode base, YamlNode over, boolean growing) {
        if (base instanceof Mapping a && over instanceof Mapping b) {
            return merge(a, b, growing || GROWING_MAPPINGS.contains(key));
        }
        if (base instanceof Sequence a && over instanceof Sequence b) {
            if (hasMapping(a) || hasMapping(b)) {
                return mergeCoded(a, b);
            }
            return growing || GROWING_LISTS.contains(key) ? union(a, b) : b;
        }
        return over;
    }

    private Sequence mergeCoded(Sequence base, Sequence over) {
        List<YamlNode> items = new ArrayList<>(base.items());
        for (YamlNode item : over.items()) {
            int at = indexOf(items, identity(item));
            if (is(item, "remove")) {
                remove(items, at, item);
            } else if (at < 0) {
                items.add(position(items, item), withoutInstructions(item));
            } else if (is(item, "replace")) {
                items.set(at, withoutInstructions(item));
            } else if (items.get(at) instanceof Mapping a && item instanceof Mapping b) {
                items.set(at, merge(a, b, false));
            } else {
                items.set(at, item);
            }
        }
        return new Sequence(over.place(), items);
    }

    private void remove(List<YamlNode> items, int at, YamlNode item) {
        if (at < 0) {
            mistakes.add(item.place(), "remove-unknown", "name", String.valueOf(identity(item)));
        } else {
            items.remove(at);
        }
    }

    private int position(List<YamlNode> items, YamlNode item) {
        if (item instanceof Mapping mapping) {
            for (String word : List.of("after", "before")) {
                if (mapping.entries().get(word) instanceof Scalar anchor) {
                    int at = indexOf(items, anchor.text());
                    if (at < 0) {
                        mistakes.add(anchor.place(), "anchor-unknown", "key", word, "name", anchor.text());
                        return items.size();
                    }
                    return word.equals("after") ? at + 1 : at;
                }
            }
        }
        return items.size();
    }

    private void requireDistinct(YamlNode node) {
        if (node instanceof Mapping mapping) {
            mapping.entries().values().forEach(this::requireDistinct);
        }
        if (node instanceof Sequence list) {
            Set<String> seen = new HashSet<>();
            for (YamlNode item : list.items()) {
                String identity = identity(item);
                if (item instanceof Mapping && identity != null && !seen.add(identity)) {
                    mistakes.add(item.place(), "code-twice", "code", identity);
                }
                requireDistinct(item);
            }
        }
    }

    private static Sequence union(Sequence base, Sequence over) {
        List<YamlNode> items = new ArrayList<>(base.items());
        over.items().stream().filter(i -> indexOf(items, identity(i)) < 0).forEach(items::add);
        return new Sequence(over.place(), items);
    }

    private static YamlNode withoutInstructions(YamlNode item) {
        if (!(item instanceof Mapping mapping)) {
            return item;
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>(mapping.entries());
        entries.keySet().removeAll(INSTRUCTIONS);
        return new Mapping(mapping.place(), entries);
    }

    private static boolean is(YamlNode item, String instruction) {
        return item instanceof Mapping mapping
                && mapping.entries().get(instruction) instanceof Scalar scalar
                && scalar.text().equals("true");
    }

    private static boolean hasMapping(Sequence list) {
        return list.items().stream().anyMatch(Mapping.class::isInstance);
    }

    private static int indexOf(List<YamlNode> items, @Nullable String identity) {
        for (int i = 0; i < items.size(); i++) {
            if (identity != null && Objects.equals(identity(items.get(i)), identity)) {
                return i;
            }
        }
        return -1;
    }

    /** What a list's entry is called; a plan is called by its year and first day. */
    private static @Nullable String identity(YamlNode item) {
        if (item instanceof Scalar scalar) {
            return scalar.text();
        }
        if (!(item instanceof Mapping mapping)) {
            return null;
        }
        if (mapping.entries().get("year") instanceof Scalar year) {
            return year.text() + (mapping.entries().get("from") instanceof Scalar from ? " " + from.text() : "");
        }
        return IDENTITIES.stream()
                .map(mapping.entries()::get)
                .filter(Scalar.class::isInstance)
                .map(n -> ((Scalar) n).text())
                .findFirst()
                .orElse(null);
    }
}
