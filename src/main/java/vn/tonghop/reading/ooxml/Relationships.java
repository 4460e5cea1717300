package vn.tonghop.reading.ooxml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a part's relationships inside the package lead; those to the outside are dropped unseen. */
public final class Relationships {

    private final Map<String, Target> byId = new LinkedHashMap<>();

    /**
     * One relationship.
     *
     * @param type the last word of its type, such as {@code worksheet}
     * @param part the part's name in the package
     */
    public record Target(String type, String part) {}

    /** The relationships of a part; those of the package itself for the empty name. */
    public static Relationships of(Parts parts, String part) throws IOException {
        Relationships all = new Relationships();
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        try (PartXml xml = parts.xml(folder + "_rels/" + part.substring(slash + 1) + ".rels")) {
            while (xml != null && xml.advance()) {
                if (xml.atStart("Relationship")) {
                    all.add(xml, folder);
                }
            }
        }
        return all;
    }

    private void add(PartXml xml, String folder) {
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
            byId.put(id, new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
        }
    }

    private static String resolve(String folder, String target) {
        String slashed = target.replace('\\', '/');
        Deque<String> names = new ArrayDeque<>();
        for (String name : (slashed.startsWith("/") ? slashed : folder + slashed).split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    @Nullable
    public Target byId(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The first part of a type, null where there is none. */
    @Nullable
    public String byType(String type) {
        return byId.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .findFirst()
                .orElse(null);
    }
}
