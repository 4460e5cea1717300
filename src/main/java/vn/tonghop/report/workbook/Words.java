package vn.tonghop.report.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.EvidenceWords;
import vn.tonghop.report.compiled.FigureHistory.Mover;
import vn.tonghop.report.compiled.FigureHistory.Since;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/**
 * What people read in the reconciliation, in one language. A word of programs that the bundle does not know stands as it
 * is. Used by one thread at a time.
 */
final class Words {

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,2})?");

    private final Language language;
    private final Sentences sentences;
    private final Set<String> known;
    private final EvidenceWords evidence;
    /** A word is asked for in every row. */
    private final Map<String, String> labels = new HashMap<>();

    Words(Language language) {
        this.language = language;
        this.sentences = Sentences.load("workbook", language);
        this.known = sentences.keys();
        this.evidence = new EvidenceWords(language);
    }

    Language language() {
        return language;
    }

    /** What stands in a place and what was made of it; null for nothing. */
    @Nullable
    String shown(Figure.Evidence at) {
        return evidence.shown(at);
    }

    /** The name of a sheet. */
    String sheet(String sheet) {
        return label("sheet." + sheet);
    }

    /** The title of a sheet, upper case. */
    String title(String sheet) {
        return label("title." + sheet);
    }

    /** The header of a column. */
    String column(String column) {
        return label("column." + column);
    }

    /** A text without values. */
    String label(String key) {
        return labels.computeIfAbsent(key, sentences::label);
    }

    /** A sentence with its values. */
    String text(String key, Map<String, ?> values) {
        return sentences.render(key, values);
    }

    /** A word that programs read, as people say it. */
    String word(String group, String slug) {
        String key = group + "." + slug;
        return known.contains(key) ? label(key) : slug;
    }

    /** A constant's name, such as {@code ACCEPTED_WITH_WARNINGS}, as people say it. */
    String constant(String group, String name) {
        String key = group + "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.contains(key) ? label(key) : name;
    }

    /** Which period, which days, and how far it is. */
    String subtitle(CompiledPeriod period) {
        Map<String, Object> values = Map.of(
                "period",
                period(period),
                "first",
                period.window().first(),
                "last",
                period.window().last());
        String state = "subtitle." + period.state().code();
        return sentences.render(known.contains(state) ? state : "subtitle", values);
    }

    /** The title of the file. */
    String fileTitle(CompiledPeriod period) {
        return sentences.render("file.title", Map.of("period", period(period)));
    }

    /** By whatever calendar it is cut, which its days show. */
    private static String period(CompiledPeriod period) {
        ReportingPeriod parsed = ReportingPeriod.safeParse(period.period());
        return parsed == null ? period.period() : parsed.by(null).toString();
    }

    /** How a figure follows from others. */
    String formula(Formula formula) {
        return formula instanceof Formula.Rule rule ? label(rule.key()) : formula.code();
    }

    /** Why a cell stands beside a changed figure. */
    String mover(Mover mover) {
        if (mover.since() == Since.PERIOD) {
            return label("mover.period");
        }
        return label(mover.gone() ? "mover.gone" : "mover.new");
    }

    /** Which figure of an indicator an id means. */
    String figurePart(String id) {
        String part = id.substring(id.lastIndexOf('.') + 1);
        return known.contains("part." + part) ? label("part." + part) : id;
    }

    /** Days and numbers in the way of the language; other texts as they stand. */
    @Nullable
    String shown(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (DAY.matcher(text).matches()) {
            return day(text);
        }
        return NUMBER.matcher(text).matches() ? sentences.render("value", Map.of("value", new BigDecimal(text))) : text;
    }

    /** A unit may have written 30 February. */
    private String day(String text) {
        try {
            return sentences.render("value", Map.of("value", LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
