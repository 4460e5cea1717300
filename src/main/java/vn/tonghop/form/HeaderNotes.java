package vn.tonghop.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.wording.VietnameseDates;

/** What is to be written in each column, put together from the catalogue. */
final class HeaderNotes {

    private final BlankForm blank;

    HeaderNotes(BlankForm blank) {
        this.blank = blank;
    }

    /** The note of a column, one sentence a line. */
    String of(FormColumn column) {
        List<String> lines = new ArrayList<>();
        lines.add(say(column.required() && column.blank() == FormColumn.Blank.FORBIDDEN ? "required" : "optional"));
        String own = blank.form().kind().name().toLowerCase(Locale.ROOT) + "." + column.key();
        List<String> choices = ChoiceLists.of(blank, column);
        if (blank.sentences().keys().contains("note." + own)) {
            lines.set(0, column.required() ? say("required-column") : lines.get(0));
            lines.add(say(own));
        }
        if (!choices.isEmpty() && blank.form().kind() != DataForm.Kind.NARRATIVE) {
            boolean open = column.type() != FormColumn.Type.CHOICE || column.openChoices();
            lines.add(say(open ? "choice-open" : "choice", "choices", String.join("; ", choices)));
        } else if (column.type() != FormColumn.Type.TEXT && column.type() != FormColumn.Type.CHOICE) {
            lines.add(
                    say("type." + column.type().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        if (column.alternative() != null) {
            lines.add(say("alternative", "column", label(column.alternative())));
        }
        if (column.blank() == FormColumn.Blank.ONE) {
            lines.add(say("blank-is-one"));
        }
        if (column.scaled()) {
            lines.add(say("scaled"));
        }
        if (blank.form().windowColumn().contains(column.key())) {
            lines.add(say("window"));
        }
        return String.join("\n", lines);
    }

    /** A sentence of the notes, with all that any of them needs. */
    private String say(String key, String... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        values.put("window", VietnameseDates.window(blank.window()));
        values.put("example", VietnameseDates.numeric(blank.window().last()));
        values.put(
                "sections",
                blank.sections().stream()
                        .map(s -> s.code() + "  " + s.heading())
                        .collect(Collectors.joining("\n")));
        values.put("word", blank.noDeadlineWord());
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return blank.sentences().render("note." + key, values);
    }

    private String label(String key) {
        return blank.form().column(key).map(FormColumn::label).orElse(key);
    }
}
