package vn.tonghop.catalogue.yaml;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;
import vn.tonghop.catalogue.yaml.YamlNode.Mapping;
import vn.tonghop.catalogue.yaml.YamlNode.Nothing;
import vn.tonghop.catalogue.yaml.YamlNode.Place;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;
import vn.tonghop.catalogue.yaml.YamlNode.Sequence;

/**
 * Parses a catalogue file into nodes with places. It composes the node graph only: no object is ever made from a tag,
 * scalars stay as written (so that {@code NO} and {@code 06} mean what they say), and aliases are refused, which leaves
 * nothing that could grow beyond the file's own size.
 */
public final class YamlParser {

    private static final int LARGEST_FILE = 2_000_000;
    private static final int DEEPEST_NESTING = 30;

    private final Mistakes mistakes;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    public YamlParser(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The file's mapping; an empty one, with the mistake noted, where the file cannot be read as such. */
    public Mapping parse(CatalogueFile file) {
        Place top = new Place(file.name(), 1);
        if (file.bytes().length > LARGEST_FILE) {
            mistakes.add(top, "file-too-large", "limit", LARGEST_FILE);
            return new Mapping(top, Map.of());
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
            Node root = yaml().compose(new UnicodeReader(new ByteArrayInputStream(file.bytes())));
            if (root == null) {
                return new Mapping(top, Map.of());
            }
            if (convert(root, top, file.name()) instanceof Mapping mapping) {
                return mapping;
            }
            mistakes.add(top, "not-a-mapping");
        } catch (CharacterCodingException e) {
            mistakes.add(top, "not-utf-8");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            mistakes.add(new Place(file.name(), line), "yaml-syntax", "problem", e.getProblem());
        } catch (YAMLException e) {
            mistakes.add(top, "yaml-syntax", "problem", String.valueOf(e.getMessage()));
        }
        return new Mapping(top, Map.of());
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE);
        options.setNestingDepthLimit(DEEPEST_NESTING);
        options.setMaxAliasesForCollections(1);
        options.setAllowRecursiveKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private YamlNode convert(Node node, Place place, String file) {
        if (node instanceof ScalarNode scalar) {
            boolean empty = scalar.isPlain() && scalar.getTag().equals(Tag.NULL);
            return empty ? new Nothing(place) : new Scalar(place, scalar.getValue());
        }
        if (!seen.add(node)) {
            mistakes.add(place, "alias-used");
            return new Nothing(place);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(convert(item, place(item, file), file));
            }
            return new Sequence(place, items);
        }
        return node instanceof MappingNode mapping ? convertMapping(mapping, place, file) : new Nothing(place);
    }

    private Mapping convertMapping(MappingNode node, Place place, String file) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Place keyPlace = place(tuple.getKeyNode(), file);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(keyPlace, "key-not-text");
            } else if (entries.put(key.getValue(), convert(tuple.getValueNode(), keyPlace, file)) != null) {
                mistakes.add(keyPlace, "key-twice", "key", key.getValue());
            }
        }
        return new Mapping(place, entries);
    }

    private static Place place(Node node, String file) {
        return new Place(file, node.getStartMark().getLine() + 1);
    }
}
