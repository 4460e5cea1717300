package vn.tonghop.catalogue.reader;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.catalogue.TaskRules;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;

/** Reads {@code tasks}: the words by which units say how an assigned task stands. */
final class TaskRulesReader {

    private final Mistakes mistakes;

    TaskRulesReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    TaskRules read(Fields root) {
        Fields fields = root.child("tasks", "timeliness", "no-deadline", "due-on-next-working-day");
        String[] statuses = Arrays.stream(TaskStatus.values()).map(Fields::word).toArray(String[]::new);
        Fields words = fields.child("timeliness", statuses);
        Namesakes names = new Namesakes(mistakes);
        Map<TaskStatus, List<String>> timeliness = new EnumMap<>(TaskStatus.class);
        for (TaskStatus status : TaskStatus.values()) {
            String key = Fields.word(status);
            List<String> list = words.texts(key);
            if (list.isEmpty()) {
                words.text(key);
            }
            names.claim(words, key, key);
            timeliness.put(status, list);
        }
        return new TaskRules(timeliness, fields.texts("no-deadline"), fields.flag("due-on-next-working-day", false));
    }
}
