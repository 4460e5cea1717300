package vn.tonghop.operations.command;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.closing.PeriodStatus;
import vn.tonghop.operations.console.Console;

/** Open months in which nobody has sent anything: a row of them is told in one line. */
final class SilentMonths {

    private final Console console;
    private final List<PeriodStatus> row = new ArrayList<>();

    SilentMonths(Console console) {
        this.console = console;
    }

    /** Whether the month is one of them; it is told later then. */
    boolean takes(PeriodStatus month) {
        if (month.isSilent()) {
            row.add(month);
        }
        return month.isSilent();
    }

    /** Tells of those taken since it last told. */
    void tell() {
        if (row.isEmpty()) {
            return;
        }
        console.say(
                row.size() == 1 ? "status.silent" : "status.silent.several",
                "first",
                row.get(0).period(),
                "last",
                row.get(row.size() - 1).period(),
                "count",
                row.size());
        row.clear();
    }
}
