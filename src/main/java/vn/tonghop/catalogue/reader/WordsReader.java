package vn.tonghop.catalogue.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.MonthWords;
import vn.tonghop.catalogue.RowWords;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/** Reads {@code words}: what the parts of a sheet look like that are not data. */
final class WordsReader {

    private final Mistakes mistakes;

    WordsReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    SheetWords read(Fields root) {
        Fields fields = root.child(
                "words",
                "totals",
                "loose-totals",
                "page-totals",
                "carried-out",
                "carried-in",
                "year-totals",
                "parts-of-totals",
                "in-words",
                "notes",
                "continuations",
                "hints",
                "nil-rows",
                "nil-cells",
                "not-yet",
                "signatures",
                "supplements",
                "marks",
                "crosses",
                "unmarked",
                "dittos",
                "references",
                "scales",
                "part-labels",
                "month-labels",
                "month-plans",
                "month-tasks",
                "month-results",
                "month-comparisons",
                "month-carried",
                "month-next",
                "month-numbered");
        return new SheetWords(
                rows(fields),
                list(fields, "nil-rows"),
                list(fields, "nil-cells"),
                list(fields, "not-yet"),
                list(fields, "signatures"),
                list(fields, "supplements"),
                list(fields, "marks"),
                list(fields, "crosses"),
                list(fields, "unmarked"),
                list(fields, "dittos"),
                list(fields, "references"),
                scales(fields),
                list(fields, "part-labels"),
                months(fields));
    }

    private static MonthWords months(Fields fields) {
        return new MonthWords(
                list(fields, "month-labels"),
                list(fields, "month-plans"),
                list(fields, "month-tasks"),
                list(fields, "month-results"),
                list(fields, "month-comparisons"),
                list(fields, "month-carried"),
                list(fields, "month-next"),
                list(fields, "month-numbered"));
    }

    private static RowWords rows(Fields fields) {
        return new RowWords(
                list(fields, "totals"),
                list(fields, "loose-totals"),
                list(fields, "page-totals"),
                list(fields, "carried-out"),
                list(fields, "carried-in"),
                list(fields, "year-totals"),
                list(fields, "parts-of-totals"),
                list(fields, "in-words"),
                list(fields, "notes"),
                list(fields, "continuations"),
                list(fields, "hints"));
    }

    private static List<String> list(Fields fields, String key) {
        if (!fields.has(key)) {
            fields.text(key);
        }
        return fields.texts(key);
    }

    private Map<String, Long> scales(Fields fields) {
        Map<String, Long> scales = new LinkedHashMap<>();
        fields.entries("scales").forEach((name, node) -> {
            if (node instanceof Scalar scalar && scalar.text().matches("[1-9][0-9]{0,11}")) {
                scales.put(name, Long.valueOf(scalar.text()));
            } else {
                String found = node instanceof Scalar scalar ? scalar.text() : "";
                mistakes.add(node.place(), "wrong-value", "key", name, "found", found, "expected", "1000000");
            }
        });
        return scales;
    }
}
