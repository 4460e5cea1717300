package vn.tonghop.reconciliation.told;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FigureNames;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.Placeholders;
import vn.tonghop.catalogue.ReportOutline.Content.Sentence;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingBuilder;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.ReportedParagraph;
import vn.tonghop.wording.VietnameseNumbers;

/**
 * Numbers that units type in their sentences: one that is an indicator's figure is offered to be carried, one that differs
 * where the sentence plainly speaks of the indicator is told. What a number speaks of follows from the words around it: its
 * unit of measure behind it, and the words of the indicator's name in its clause and sentence.
 */
public final class TypedFigures {

    private static final double IN_SENTENCE = 0.8;
    private static final double IN_CLAUSE = 0.5;
    private static final double CLEARLY_BETTER = 0.05;
    private static final Set<String> EMPTY_WORDS =
            Set.of("duoc", "va", "cho", "cua", "ve", "trong", "cac", "tai", "de", "dang", "lam", "da", "so", "voi");

    private final Catalogue catalogue;
    private final Map<String, Set<String>> parts;

    public TypedFigures(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.parts = parts(catalogue);
    }

    /** What is to be said about the numbers in the sentences of a month. */
    public List<Finding> check(ReportingPeriod period, List<ReportedParagraph> paragraphs, List<Figure> figures) {
        Map<String, Figure> byId =
                figures.stream().collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a));
        List<Finding> findings = new ArrayList<>();
        for (ReportedParagraph paragraph : paragraphs) {
            for (Typed typed : typed(paragraph.unit(), paragraph.section(), paragraph.content(), byId)) {
                findings.add(finding(period, paragraph, typed));
            }
        }
        return findings;
    }

    /** A typed number and the figure that its sentence speaks of. */
    record Typed(TypedNumber number, Figure figure, boolean same) {}

    /** By the parts of the report in which the outline tells each indicator: what is planned is not what was done. */
    private static Map<String, Set<String>> parts(Catalogue catalogue) {
        Map<String, Set<String>> parts = new HashMap<>();
        catalogue
                .reports()
                .get(0)
                .sections()
                .forEach(section -> section.content().stream()
                        .filter(Sentence.class::isInstance)
                        .flatMap(s -> Placeholders.in(((Sentence) s).text()).stream())
                        .forEach(id -> parts.computeIfAbsent(code(id), k -> new HashSet<>())
                                .add(part(section.code()))));
        return parts;
    }

    List<Typed> typed(String unit, String section, String content, Map<String, Figure> figures) {
        Set<String> carried =
                Placeholders.in(content).stream().map(TypedFigures::code).collect(Collectors.toSet());
        List<Indicator> own = catalogue.indicators().stream()
                .filter(i -> i.unit().equals(unit) && !carried.contains(i.code()))
                .filter(i -> parts.getOrDefault(i.code(), Set.of()).contains(part(section)))
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return TypedNumber.in(content).stream()
                .flatMap(number -> Stream.ofNullable(best(number, own, figures)))
                .toList();
    }

    /** The figure that a number plainly speaks of; null where none or several are as likely. */
    private static @Nullable Typed best(TypedNumber number, List<Indicator> own, Map<String, Figure> figures) {
        record Scored(Indicator indicator, double score) {}
        List<Scored> likely = own.stream()
                .map(i -> new Scored(i, score(number, i)))
                .filter(s -> s.score() > 0)
                .sorted(Comparator.comparing(Scored::score).reversed())
                .toList();
        for (Scored scored : likely) {
            Figure figure =
                    figures.get(scored.indicator().code() + (number.isCumulative() ? ".cumulative" : ".period"));
            BigDecimal value = figure == null ? null : figure.value();
            if (figure != null && value != null && value.compareTo(number.value()) == 0) {
                return new Typed(number, figure, true);
            }
        }
        boolean plain = likely.size() == 1
                || (likely.size() > 1 && likely.get(0).score() - likely.get(1).score() > CLEARLY_BETTER);
        if (!plain) {
            return null;
        }
        Figure figure =
                figures.get(likely.get(0).indicator().code() + (number.isCumulative() ? ".cumulative" : ".period"));
        return figure == null || figure.value() == null ? null : new Typed(number, figure, false);
    }

    /** How plainly a number speaks of an indicator, by the best of its names; 0 for not at all. */
    private static double score(TypedNumber number, Indicator indicator) {
        return Stream.concat(Stream.of(indicator.label()), indicator.aliases().stream())
                .mapToDouble(name -> score(number, indicator, name))
                .max()
                .orElse(0);
    }

    private static double score(TypedNumber number, Indicator indicator, String name) {
        Set<String> words = words(name);
        if (words.size() < 2 || !isMeasured(number, indicator, words)) {
            return 0;
        }
        double clause = share(words, number.clause());
        double sentence = share(words, number.sentence());
        return sentence >= IN_SENTENCE && clause >= IN_CLAUSE ? clause + sentence : 0;
    }

    /** Behind the number stands its unit of measure, or the beginning of the name. */
    private static boolean isMeasured(TypedNumber number, Indicator indicator, Set<String> words) {
        String after = number.after();
        String unit = Folding.fold(indicator.unitOfMeasure());
        if (after.equals(unit) || after.startsWith(unit + " ")) {
            return true;
        }
        List<String> next = Arrays.asList(after.split(" "));
        return next.size() > 1 && words.contains(next.get(0)) && words.contains(next.get(1));
    }

    private static double share(Set<String> words, Set<String> found) {
        return (double) words.stream().filter(found::contains).count() / words.size();
    }

    private static Set<String> words(String name) {
        Set<String> words = TypedNumber.words(name);
        words.removeAll(EMPTY_WORDS);
        return words;
    }

    private Finding finding(ReportingPeriod period, ReportedParagraph paragraph, Typed typed) {
        FindingCode code = typed.same() ? FindingCode.FIGURE_TYPED : FindingCode.TYPED_FIGURE_DIFFERS;
        String name = new FigureNames(catalogue, paragraph.unit())
                .own()
                .getOrDefault(typed.figure().id(), typed.figure().id());
        FindingBuilder finding = catalogue
                .finding(code)
                .period(period)
                .unit(paragraph.unit())
                .form(paragraph.form())
                .about(typed.figure().id() + " " + typed.number().written() + " " + Quotes.key(paragraph.content()))
                .at(paragraph.place().location("content"))
                .found(typed.number().written())
                .with("found", typed.number().written())
                .with("cell", Objects.requireNonNullElse(paragraph.place().cell("content"), ""))
                .with("indicator", typed.figure().label());
        String expected = typed.same()
                ? "{" + name + "}"
                : VietnameseNumbers.number(Objects.requireNonNull(typed.figure().value()));
        return finding.expected(expected).with("expected", expected).build();
    }

    private static String code(String id) {
        return id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
    }

    private static String part(String section) {
        return section.contains(".") ? section.substring(0, section.indexOf('.')) : section;
    }
}
