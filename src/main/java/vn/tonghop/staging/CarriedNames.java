package vn.tonghop.staging;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FigureNames;
import vn.tonghop.catalogue.FigureNames.Named;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.submission.FindingSink;

/** The figures that a unit's sentence carries: names between braces become ids, and a name that stands for none is told. */
final class CarriedNames {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)\\}");
    private static final int LONGEST_QUOTED = 80;

    private final Catalogue catalogue;
    private final FigureNames names;

    CarriedNames(Catalogue catalogue, @Nullable String unit) {
        this.catalogue = catalogue;
        this.names = new FigureNames(catalogue, unit);
    }

    /** The staged text of a cell with {@code {id}} for each name; a row with a name that stands for nothing is rejected. */
    String resolved(RowCells cells, String key, String staged) {
        return replaced(staged, name -> {
            Named named = names.named(name);
            if (named instanceof Named.Own own) {
                return own.id();
            }
            tell(cells, key, name, named);
            return name;
        });
    }

    /** Says that a note carries no figures. */
    void refuse(RowCells cells, String key, String text) {
        Matcher name = NAME.matcher(text);
        if (name.find()) {
            send(cells.draft(FindingCode.FIGURE_NAME_UNKNOWN, key).variant("note"), name.group(1));
            cells.reject();
        }
    }

    private static String replaced(String staged, Function<String, String> id) {
        return NAME.matcher(staged).replaceAll(m -> {
            String inside = m.group(1);
            boolean turnsItalic = inside.chars().filter(c -> c == '*').count() % 2 == 1;
            return Matcher.quoteReplacement("{" + id.apply(inside) + "}" + (turnsItalic ? "*" : ""));
        });
    }

    private void tell(RowCells cells, String key, String name, Named named) {
        FindingSink.Draft draft = cells.draft(FindingCode.FIGURE_NAME_UNKNOWN, key);
        if (named instanceof Named.Others others) {
            String unit =
                    catalogue.unit(others.unit()).map(ReportingUnit::shortName).orElse(others.unit());
            draft.variant("unit").with("unit", unit);
        } else if (named instanceof Named.Unknown unknown && !unknown.meant().isEmpty()) {
            draft.variant("near").expected("{" + unknown.meant() + "}");
        }
        send(draft, name);
        cells.reject();
    }

    private static void send(FindingSink.Draft draft, String name) {
        String quoted = name.length() <= LONGEST_QUOTED ? name : name.substring(0, LONGEST_QUOTED) + "…";
        draft.found("{" + quoted + "}").send();
    }
}
