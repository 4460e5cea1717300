package vn.tonghop.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.catalogue.TaskRules.TaskStatus;

/** The values that a column's drop-down offers. */
final class ChoiceLists {

    private ChoiceLists() {}

    /** The values, in the catalogue's order; none for columns that are written freely. */
    static List<String> of(BlankForm blank, FormColumn column) {
        DataForm.Kind kind = blank.form().kind();
        if (kind == DataForm.Kind.NARRATIVE && column.key().equals("section")) {
            return blank.sections().stream().map(Section::code).toList();
        } else if (kind == DataForm.Kind.NARRATIVE && column.key().equals("level")) {
            return List.of("1", "2");
        } else if (kind == DataForm.Kind.TASKS && column.key().equals("timeliness")) {
            return Stream.of(TaskStatus.values())
                    .map(blank.catalogue().taskRules().timelinessWords()::get)
                    .filter(Objects::nonNull)
                    .flatMap(words -> words.stream().limit(1))
                    .toList();
        } else if (column.type() == FormColumn.Type.MARK) {
            return List.of("x");
        }
        return column.choices().stream().map(FormColumn.Choice::value).toList();
    }
}
