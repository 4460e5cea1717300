package vn.tonghop.catalogue.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a YAML file together with the place where it stands, so that every mistake can name it. */
public sealed interface YamlNode {

    /** Where the value stands; for the value of a key, the key's line. */
    Place place();

    /** A line of a catalogue file. */
    record Place(String file, int line) {}

    /** A text, number, date or flag, as written. */
    record Scalar(Place place, String text) implements YamlNode {}

    /** A key without a value; in an overlay it takes the built-in value away. */
    record Nothing(Place place) implements YamlNode {}

    /** A list. */
    record Sequence(Place place, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys and values in the order of the file. */
    record Mapping(Place place, Map<String, YamlNode> entries) implements YamlNode {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }
}
