package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.yaml.Nearest;

/**
 * The names by which a unit's own sentences carry figures: the id ({@code TDC-10.period}), the code alone, or the
 * indicator's name, followed for other values than the period's by a colon and the name of the column ({@code Hồ sơ nhập
 * khẩu tiếp nhận: lũy kế}), or by {@code : danh sách} for the rows behind it where the catalogue lists them. Compared
 * folded.
 */
public final class FigureNames {

    /** What ends the id of the list of an indicator's rows. */
    public static final String LIST = ".list";

    private static final String LIST_WORD = "danh sách";
    private static final String PERIOD = "period";
    private static final List<String> COLUMNS = List.of(PERIOD, "cumulative", "plan", "percent");

    private final @Nullable String unit;
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> offered = new LinkedHashMap<>();

    /** The names that a unit may use; of others it is known whose they are. */
    public FigureNames(Catalogue catalogue, @Nullable String unit) {
        this.unit = unit;
        Map<String, FormColumn> columns = columns(catalogue);
        List<Indicator> ownFirst = catalogue.indicators().stream()
                .sorted(Comparator.comparing(i -> !i.unit().equals(unit)))
                .toList();
        for (Indicator indicator : ownFirst) {
            for (String id : indicator.figureIds()) {
                String part = id.substring(indicator.code().length() + 1);
                owners.put(id, indicator.unit());
                name(id, id);
                FormColumn column = columns.get(part);
                for (String name : names(indicator)) {
                    if (part.equals(PERIOD)) {
                        name(name, id);
                    }
                    words(part, column).forEach(word -> name(name + ": " + word, id));
                }
                offered.put(id, offered(indicator, part, column));
            }
            if (indicator.feed() != null && indicator.feed().list() != null) {
                list(indicator);
            }
        }
        String keeper = catalogue.forms().stream()
                .filter(form -> form.kind() == DataForm.Kind.TASKS)
                .flatMap(form -> catalogue.units().stream().filter(u -> u.sends(form.code())))
                .map(ReportingUnit::code)
                .findFirst()
                .orElse("");
        for (String id : Catalogue.TASK_FIGURES) {
            owners.put(id, keeper);
            name(id, id);
            offered.put(id, id);
        }
    }

    /** What a name stands for. */
    public sealed interface Named {

        /** A figure that the unit may carry. */
        record Own(String id) implements Named {}

        /** A figure of another unit. */
        record Others(String id, String unit) implements Named {}

        /** Nothing; {@code meant} is the name that is nearest, empty where none is near. */
        record Unknown(String meant) implements Named {}
    }

    /** What a name between braces stands for. */
    public Named named(String text) {
        String id = ids.get(Folding.fold(text));
        if (id == null) {
            return new Named.Unknown(meant(text.strip()));
        }
        String owner = owners.getOrDefault(id, "");
        return owner.equals(unit) ? new Named.Own(id) : new Named.Others(id, owner);
    }

    /** An indicator of the unit without such a value, else the name that differs by few letters. */
    private String meant(String text) {
        Map<String, String> own = own();
        int cut = Math.max(text.lastIndexOf('.'), text.lastIndexOf(':'));
        String known = cut < 0 ? null : own.get(ids.getOrDefault(Folding.fold(text.substring(0, cut)), ""));
        return known != null ? known : Nearest.to(text, own.values()).orElse("");
    }

    /** The unit's figures with the name to be written between braces, in the order of the catalogue. */
    public Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        offered.forEach((id, name) -> {
            if (owners.getOrDefault(id, "").equals(unit)) {
                own.put(id, name);
            }
        });
        return own;
    }

    private void list(Indicator indicator) {
        String id = indicator.code() + LIST;
        owners.put(id, indicator.unit());
        name(id, id);
        names(indicator).forEach(name -> name(name + ": " + LIST_WORD, id));
        offered.put(id, indicator.label() + ": " + LIST_WORD);
    }

    private void name(String name, String id) {
        ids.putIfAbsent(Folding.fold(name), id);
    }

    private static List<String> names(Indicator indicator) {
        List<String> names = new ArrayList<>(List.of(indicator.code(), indicator.label()));
        names.addAll(indicator.aliases());
        return names;
    }

    private static List<String> words(String part, @Nullable FormColumn column) {
        List<String> words = new ArrayList<>(List.of(part));
        if (column != null) {
            words.add(column.label());
            words.addAll(column.aliases());
        }
        return words;
    }

    private static String offered(Indicator indicator, String part, @Nullable FormColumn column) {
        String word = column == null ? part : column.label();
        return part.equals(PERIOD)
                ? indicator.label()
                : indicator.label() + ": " + word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static Map<String, FormColumn> columns(Catalogue catalogue) {
        Map<String, FormColumn> columns = new LinkedHashMap<>();
        catalogue.forms().stream()
                .filter(form -> form.kind() == DataForm.Kind.INDICATORS)
                .flatMap(form -> form.columns().stream())
                .filter(column -> COLUMNS.contains(column.key()))
                .forEach(column -> columns.putIfAbsent(column.key(), column));
        return columns;
    }
}
