package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.form.BlankForms;
import vn.tonghop.form.CarriedOverTables;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;

/** {@code forms}: blank workbooks for the units, pre-filled with what is known, and Word outlines for the narrative. */
@Command(name = "forms")
final class FormsCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2024-01")
    String period = "";

    @Option(names = "--unit", paramLabel = "ĐƠN VỊ")
    @Nullable
    String unit;

    /** The answer for programs: paths relative to the home. */
    record Written(String period, List<String> files) {}

    @Override
    public Integer call() throws IOException {
        ReportingPeriod month = Periods.parse(period);
        if (!month.isMonth()) {
            throw new WrongUse("forms.months-only", "found", period);
        }
        Console console = options.console();
        try (OpenContext context = Homes.store(options)) {
            HomeFolder home = context.get(HomeFolder.class);
            Catalogue catalogue = context.get(Catalogue.class);
            BlankForms desk = new BlankForms(home, catalogue, context.get(CarriedOverTables.class), options.language());
            List<String> files = desk.write(month, units(catalogue, month)).stream()
                    .map(home::relative)
                    .toList();
            files.forEach(file -> console.say("forms.file", "file", file));
            Path folder = home.forms().resolve(month.toString());
            console.say("forms.done", "count", files.size(), "folder", folder);
            console.answer(new Written(month.toString(), files));
        }
        return ExitCode.DONE;
    }

    private List<ReportingUnit> units(Catalogue catalogue, ReportingPeriod month) {
        List<ReportingUnit> reporting = catalogue.unitsOn(catalogue.calendar().cutoff(month));
        String named = unit;
        if (named == null) {
            return reporting;
        }
        ReportingUnit asked = catalogue.unitNamed(named).orElseThrow(() -> new WrongUse("unit.wrong", "found", named));
        if (!reporting.contains(asked)) {
            throw new WrongUse("unit.not-in-being", "unit", asked.code(), "period", month.toString());
        }
        return List.of(asked);
    }
}
