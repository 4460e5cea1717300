package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.Formula;
import vn.tonghop.report.compiled.EvidenceWords;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;
import vn.tonghop.wording.VietnameseNumbers;

/** The sentences of the review copy. Those that speak of months have another wording for longer periods. */
final class ReviewWords {

    private static final String LONGER = ".longer";

    private final Sentences sentences;
    private final Set<String> known;
    private final EvidenceWords evidence;
    private final boolean longer;

    /** For a period such as {@code 2023-12}. */
    ReviewWords(Language language, String period) {
        this.sentences = Sentences.load("review", language);
        this.known = sentences.keys();
        this.evidence = new EvidenceWords(language);
        ReportingPeriod parsed = ReportingPeriod.safeParse(period);
        this.longer = parsed != null && parsed.kind() != ReportingPeriod.Kind.MONTH;
    }

    /** A sentence with its values: name, value, name, value. */
    String text(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return sentences.render(longer && known.contains(key + LONGER) ? key + LONGER : key, values);
    }

    /** A word that programs read, as people say it; as it stands where the bundle has none. */
    String word(String group, String slug) {
        String key = group + "." + slug;
        if (longer && known.contains(key + LONGER)) {
            return sentences.label(key + LONGER);
        }
        return known.contains(key) ? sentences.label(key) : slug;
    }

    /** How a figure follows from others; as it stands where the bundle has no words for it. */
    String formula(Formula formula) {
        return formula instanceof Formula.Rule rule ? sentences.label(rule.key()) : formula.code();
    }

    /** What stands there and what was made of it; null for nothing. */
    @Nullable
    String shown(Figure.Evidence at) {
        return evidence.shown(at);
    }

    /** File, sheet and cell in words. */
    String place(Figure.Evidence evidence) {
        String cell = evidence.cell() == null ? "" : cell(evidence.cell());
        if (evidence.sheet() != null) {
            return cell.isEmpty()
                    ? text("place.whole", "file", evidence.file(), "sheet", evidence.sheet())
                    : text("place.sheet", "file", evidence.file(), "sheet", evidence.sheet(), "cell", cell);
        }
        return cell.isEmpty()
                ? text("place.file", "file", evidence.file())
                : text("place.cell", "file", evidence.file(), "cell", cell);
    }

    private String cell(String cell) {
        return text(cell.contains(":") ? "cell.range" : "cell.one", "cell", cell);
    }

    /** A number as documents print it; empty for none. */
    static String number(@Nullable BigDecimal value) {
        return value == null ? "" : VietnameseNumbers.number(value);
    }

    /** A sentence's own full stop is not printed twice. */
    static String bare(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
