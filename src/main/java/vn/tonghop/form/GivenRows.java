package vn.tonghop.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.TaskRules;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.form.CarriedOver.OpenTask;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.wording.VietnameseDates;

/** The rows that a blank form brings along: the unit's indicators, and the tasks still open. */
final class GivenRows {

    private static final Set<String> FIXED = Set.of("ordinal", "code", "name", "unit");

    private final BlankForm blank;

    GivenRows(BlankForm blank) {
        this.blank = blank;
    }

    /**
     * A row.
     *
     * @param values text, number or day by column
     * @param locked columns that nobody needs to change
     * @param unused columns that do not apply to the row
     * @param decimals digits after the comma by column
     * @param notes comments by column
     */
    record Row(
            Map<String, Object> values,
            Set<String> locked,
            Set<String> unused,
            Map<String, Integer> decimals,
            Map<String, String> notes) {}

    List<Row> all() {
        DataForm.Kind kind = blank.form().kind();
        List<Row> rows = new ArrayList<>();
        if (kind == DataForm.Kind.INDICATORS) {
            blank.catalogue().indicators().stream()
                    .filter(i -> i.unit().equals(blank.unit().code())
                            && i.validity().contains(blank.window().last()))
                    .forEach(i -> rows.add(row(i, rows.size() + 1)));
        } else if (kind == DataForm.Kind.TASKS) {
            blank.carriedOver().tasks().forEach(t -> rows.add(row(t, rows.size() + 1)));
        }
        return rows;
    }

    private Row row(Indicator indicator, int ordinal) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "ordinal", BigDecimal.valueOf(ordinal),
                "code", indicator.code(),
                "name", indicator.label(),
                "unit", indicator.unitOfMeasure()));
        Set<String> unused = new HashSet<>();
        Optional<Indicator.Plan> plan =
                indicator.plan(blank.period().year(), blank.window().last());
        plan.ifPresent(p -> values.put("plan", p.value()));
        if (indicator.plans().isEmpty()) {
            unused.addAll(List.of("plan", "percent"));
        }
        if (!indicator.cumulates()) {
            unused.add("cumulative");
        }
        Map<String, String> notes = new HashMap<>();
        String note = indicator.cumulates() ? lastCumulative(indicator) : null;
        if (note != null) {
            notes.put("cumulative", note);
        }
        return new Row(
                values,
                FIXED,
                unused,
                Map.of(
                        "period", indicator.decimals(),
                        "cumulative", indicator.decimals(),
                        "plan", indicator.decimals(),
                        "percent", indicator.percentDecimals()),
                notes);
    }

    private @Nullable String lastCumulative(Indicator indicator) {
        if (blank.period().opensYear()) {
            return blank.sentences().label("row.year-begins");
        }
        BigDecimal value = blank.carriedOver().cumulatives().get(indicator.code());
        ReportingPeriod before = blank.period().previous();
        return value == null
                ? null
                : blank.sentences()
                        .render(
                                "row.last-cumulative",
                                Map.of("period", VietnameseDates.period(before), "value", value));
    }

    private Row row(OpenTask task, int ordinal) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "ordinal", BigDecimal.valueOf(ordinal),
                "directive", task.number(),
                "content", task.content(),
                "result", task.result()));
        if (task.directiveDate() != null) {
            values.put("directive-date", task.directiveDate());
        }
        Map<String, String> notes = new HashMap<>();
        if (task.deadline() != null) {
            values.put("deadline", task.deadline());
        } else if (holdsWithoutDeadline(task.timeliness())) {
            // The word holds until the task is done; of a deadline it would be outdated by now
            values.put("timeliness", task.timeliness());
        } else {
            notes.put("deadline", blank.sentences().render("row.no-deadline", Map.of("word", blank.noDeadlineWord())));
        }
        return new Row(values, Set.of(), Set.of(), Map.of(), notes);
    }

    /** Whether the word says something of a task that has no deadline, and will not be asked about again. */
    private boolean holdsWithoutDeadline(String word) {
        String folded = Folding.fold(word);
        TaskRules rules = blank.catalogue().taskRules();
        return Stream.of(TaskStatus.IN_PROGRESS_NO_DEADLINE, TaskStatus.NOT_STARTED)
                .flatMap(status -> Stream.concat(
                        rules.timelinessWords().getOrDefault(status, List.of()).stream(),
                        rules.noDeadlineWords().stream()))
                .anyMatch(known -> Folding.fold(known).equals(folded));
    }
}
