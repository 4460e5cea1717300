package vn.tonghop.reconciliation.figures;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a figure follows from others. */
public sealed interface Formula {

    /** What stands in a cell follows from nothing. */
    Formula NONE = new Computed("");

    /** As programs read it and the database holds it. */
    String code();

    /** The formula of a code. */
    static Formula of(String code) {
        Formula rule = Rule.BY_CODE.get(code);
        return rule == null ? new Computed(code) : rule;
    }

    /** A formula of the program, for which people have words. */
    enum Rule implements Formula {
        SUM("opening + period"),
        SPLIT("register rows since the year began"),
        PERCENT("cumulative : plan × 100"),
        COUNT("count of tasks"),
        MONTHS("sum of months"),
        REST("cumulative - opening"),
        DAYS("rows by date");

        private static final Map<String, Rule> BY_CODE =
                Stream.of(values()).collect(Collectors.toMap(Rule::code, Function.identity()));

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** The key of its words in every bundle. */
        public String key() {
            return "formula." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A formula over other figures that the catalogue declares; it stands for itself. */
    record Computed(String code) implements Formula {}
}
