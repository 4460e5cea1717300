package vn.tonghop.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.FormTable;
import vn.tonghop.closing.FormTables;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;

/** Who has sent which form; a unit sees its own row. */
@Controller
final class TablePage {

    private final FormTables tables;
    private final PeriodDesk periods;
    private final Catalogue catalogue;

    TablePage(FormTables tables, PeriodDesk periods, Catalogue catalogue) {
        this.tables = tables;
        this.periods = periods;
        this.catalogue = catalogue;
    }

    @Needs(Action.TABLE)
    @GetMapping("/bang-nop")
    String show(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @RequestParam(name = "ky", required = false) @Nullable String named,
            Model model) {
        PeriodChoice choice = PeriodChoice.of(periods, named);
        FormTable table = tables.of(choice.chosen());
        String unit = me.unit();
        model.addAttribute("choice", choice);
        model.addAttribute("state", periods.state(choice.chosen()).code());
        model.addAttribute("window", catalogue.calendar().window(choice.chosen()));
        model.addAttribute("due", catalogue.calendar().dueDate(choice.chosen()));
        model.addAttribute("table", unit == null ? table : table.of(unit));
        return "table";
    }
}
