package vn.tonghop.operations;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What {@code result.json} of a month says, in lines that a test can list. */
public record Result(JsonNode json) {

    /** The line of every finding: code, unit, form, file, sheet and cell, state left out unless accepted. */
    public List<String> findings() {
        return json.get("findings").valueStream().map(Result::line).sorted().toList();
    }

    /** Figures by id. */
    TreeMap<String, JsonNode> figures() {
        TreeMap<String, JsonNode> figures = new TreeMap<>();
        json.get("figures").valueStream().forEach(f -> figures.put(f.get("id").asString(), f));
        return figures;
    }

    public JsonNode figure(String id) {
        return Objects.requireNonNull(figures().get(id), id);
    }

    /** Figures by id, as printed; null values show as {@code null}. */
    public TreeMap<String, String> shown() {
        TreeMap<String, String> shown = new TreeMap<>();
        figures()
                .forEach((id, f) ->
                        shown.put(id, f.get("value") + " " + f.get("shown").asString()));
        return shown;
    }

    /** The submission that was dropped under a path below the inbox; the newest of that name. */
    public JsonNode submission(String file) {
        return json.get("submissions")
                .valueStream()
                .filter(s -> s.get("file").asString().equals(file))
                .reduce((a, b) -> b.get("version").asInt() < a.get("version").asInt() ? a : b)
                .orElseThrow(() -> new AssertionError("no submission " + file));
    }

    /** Evidence of a figure: role-free lines of file and cell. */
    public List<String> evidence(String figure) {
        return figure(figure)
                .get("evidence")
                .valueStream()
                .map(e -> e.get("file").asString() + " " + text(e, "sheet") + " " + text(e, "cell"))
                .toList();
    }

    private static String line(JsonNode f) {
        String accepted = f.get("state").asString().equals("accepted") ? " accepted" : "";
        return String.join(
                        " ",
                        f.get("severity").asString(),
                        f.get("code").asString(),
                        text(f, "unit"),
                        text(f, "form"),
                        text(f, "file"),
                        text(f, "cell"))
                + accepted;
    }

    public static String text(JsonNode node, String name) {
        return node.get(name).isNull() ? "-" : node.get(name).asString();
    }
}
