package vn.tonghop.catalogue.reader;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.FigureCondition;
import vn.tonghop.catalogue.Placeholders;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Nearest;

/** Checks what report texts and conditions refer to. */
final class ReportTexts {

    private final Set<String> figures;

    ReportTexts(Set<String> figures) {
        this.figures = figures;
    }

    /** A text that must be there. */
    String required(Fields fields, String key, String... further) {
        return checked(fields, key, fields.text(key), further);
    }

    List<String> list(Fields fields, String key) {
        return fields.texts(key).stream().map(t -> checked(fields, key, t)).toList();
    }

    /** The text, with a mistake noted for each placeholder that nothing stands for. */
    String checked(Fields fields, String key, String text, String... further) {
        List<String> known = Stream.of(Placeholders.GENERAL.stream(), Stream.of(further), figures.stream())
                .flatMap(s -> s)
                .toList();
        for (String name : Placeholders.in(text)) {
            if (!known.contains(name)) {
                String meant = Nearest.to(name, known).orElse(String.join(", ", Placeholders.GENERAL));
                fields.mistake(key, "unknown-name", "key", "{" + name + "}", "name", name, "meant", meant);
            }
        }
        return text;
    }

    /** The conditions, with a mistake noted for each that cannot be read or names no figure. */
    List<String> conditions(Fields fields, String key) {
        List<String> conditions = fields.texts(key);
        for (String text : conditions) {
            FigureCondition condition = FigureCondition.safeParse(text);
            if (condition == null) {
                fields.mistake(key, "condition-form", "found", text);
            } else if (!figures.contains(condition.figureId())) {
                String meant = Nearest.to(condition.figureId(), figures).orElse("tasks.overdue");
                fields.mistake(key, "unknown-name", "key", key, "name", condition.figureId(), "meant", meant);
            }
        }
        return conditions;
    }
}
