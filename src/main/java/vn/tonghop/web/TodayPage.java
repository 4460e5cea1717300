package vn.tonghop.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.FormTable;
import vn.tonghop.closing.FormTables;
import vn.tonghop.closing.HeldFiles;
import vn.tonghop.closing.PeriodStatus;
import vn.tonghop.closing.PeriodStatuses;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;
import vn.tonghop.period.ReportingPeriod;

/** What needs somebody now. */
@Controller
final class TodayPage {

    private static final List<String> TO_SEND = List.of("missing", "returned", "awaited");
    private static final List<String> STATES = List.of("missing", "returned", "held", "awaited", "late", "on-time");

    private final FormTables tables;
    private final PeriodDesk periods;
    private final PeriodStatuses statuses;
    private final Runs runs;
    private final Catalogue catalogue;

    TodayPage(FormTables tables, PeriodDesk periods, PeriodStatuses statuses, Runs runs, Catalogue catalogue) {
        this.tables = tables;
        this.periods = periods;
        this.statuses = statuses;
        this.runs = runs;
        this.catalogue = catalogue;
    }

    /**
     * A month that people watch.
     *
     * @param status as the command of that name tells it
     * @param due when its forms are due
     * @param days until then; negative afterwards
     * @param table of all units, or of the one that looks
     * @param held of those that may be seen
     */
    public record Month(PeriodStatus status, LocalDate due, long days, FormTable table, List<HeldFiles.Held> held) {

        /** Whether nothing is left to be sent or corrected. */
        public boolean isDone() {
            return TO_SEND.stream().allMatch(state -> table.count(state) == 0);
        }
    }

    /** Whoever has to do with people alone begins there. */
    @Needs(Action.ACCOUNT)
    @GetMapping("/")
    String begin(@RequestAttribute(RightsCheck.PERSON) Person me) {
        return me.may(Action.TODAY) ? "redirect:/hom-nay" : "redirect:/nguoi-dung";
    }

    @Needs(Action.TODAY)
    @GetMapping("/hom-nay")
    String show(@RequestAttribute(RightsCheck.PERSON) Person me, Model model) {
        model.addAttribute("today", periods.today());
        model.addAttribute("states", STATES);
        model.addAttribute(
                "months",
                periods.watchedPeriods().stream().map(p -> month(me, p)).toList());
        runs.last().ifPresent(run -> model.addAttribute("run", run));
        return "today";
    }

    private Month month(Person me, ReportingPeriod period) {
        FormTable table = tables.of(period);
        String unit = me.unit();
        PeriodStatus status = statuses.of(period);
        return new Month(
                status,
                catalogue.calendar().dueDate(period),
                periods.daysUntilDue(period),
                unit == null ? table : table.of(unit),
                status.held().stream().filter(each -> me.mayReadOf(each.unit())).toList());
    }
}
