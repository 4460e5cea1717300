package vn.tonghop.reconciliation.told;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Placeholders;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportOutline.Content.Sentence;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.ReportedParagraph;

/** Sentences of units that tell what a generated sentence of the same section tells, without carrying its figures. */
public final class ToldTwice {

    private static final double LIKENESS = 0.22;
    /** A sentence that carries figures tells facts of its own. */
    private static final double LIKENESS_OF_CARRIERS = 0.5;

    private static final int FEWEST_PAIRS = 2;
    private static final int LONGEST_QUOTED = 160;
    private static final Pattern MARKUP = Pattern.compile("[*\\[\\]]");
    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");
    private static final String UNKNOWN = "…";

    private final Catalogue catalogue;

    public ToldTwice(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A note at the cell of each such sentence of a month, with both texts; one a sentence, of the one most alike. */
    public List<Finding> check(ReportingPeriod period, List<ReportedParagraph> paragraphs, List<Figure> figures) {
        if (!catalogue.check(FindingCode.TOLD_TWICE).enabled()) {
            return List.of();
        }
        Map<String, Figure> byId =
                figures.stream().collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a));
        List<Finding> findings = new ArrayList<>();
        List<Told> told =
                paragraphs.stream().map(p -> new Told(p.section(), p.content())).toList();
        for (Pair pair : pairs(told)) {
            findings.add(finding(period, paragraphs.get(told.indexOf(pair.told())), pair, byId));
        }
        return findings;
    }

    /** A unit's sentence and the generated one that tells the same. */
    record Pair(Told told, Sentence sentence, double likeness) {}

    /** A unit's sentence in its section. */
    record Told(String section, String content) {}

    List<Pair> pairs(List<Told> paragraphs) {
        Set<String> carried = new HashSet<>();
        paragraphs.forEach(p -> carried.addAll(Placeholders.in(p.content())));
        List<String> all =
                new ArrayList<>(paragraphs.stream().map(Told::content).toList());
        catalogue
                .reports()
                .get(0)
                .sections()
                .forEach(s -> sentences(s, Set.of()).forEach(sentence -> all.add(sentence.text())));
        WordPairs words = new WordPairs(all);
        List<Pair> pairs = new ArrayList<>();
        for (Told paragraph : paragraphs) {
            catalogue
                    .reports()
                    .get(0)
                    .sections()
                    .filter(s -> s.code().equals(paragraph.section()))
                    .flatMap(s -> sentences(s, carried).stream())
                    .filter(s -> WordPairs.shared(s.text(), paragraph.content()).size() >= FEWEST_PAIRS)
                    .map(s -> new Pair(paragraph, s, words.likeness(s.text(), paragraph.content())))
                    .filter(pair -> pair.likeness() >= least(pair.told()))
                    .reduce((one, other) -> other.likeness() > one.likeness() ? other : one)
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    private static double least(Told told) {
        return told.content().contains("{") ? LIKENESS_OF_CARRIERS : LIKENESS;
    }

    /** The generated sentences with figures of indicators that stand in the report beside what is carried. */
    private static List<Sentence> sentences(Section section, Set<String> carried) {
        return section.content().stream()
                .filter(Sentence.class::isInstance)
                .map(Sentence.class::cast)
                .filter(s -> s.told() != ReportOutline.Told.NEVER && !figures(s).isEmpty())
                .filter(s -> s.told() == ReportOutline.Told.ALWAYS || !carried.containsAll(figures(s)))
                .toList();
    }

    private static List<String> figures(Sentence sentence) {
        return Placeholders.in(sentence.text()).stream()
                .filter(name -> !Placeholders.GENERAL.contains(name) && !Catalogue.TASK_FIGURES.contains(name))
                .toList();
    }

    private Finding finding(
            ReportingPeriod period, ReportedParagraph paragraph, Pair pair, Map<String, Figure> figures) {
        Set<String> carried = Set.copyOf(Placeholders.in(paragraph.content()));
        String id = figures(pair.sentence()).stream()
                .filter(figure -> !carried.contains(figure))
                .findFirst()
                .orElse(figures(pair.sentence()).get(0));
        return catalogue
                .finding(FindingCode.TOLD_TWICE)
                .period(period)
                .unit(paragraph.unit())
                .form(paragraph.form())
                .about(paragraph.section() + " " + pair.sentence().id() + " " + Quotes.key(paragraph.content()))
                .at(paragraph.place().location("content"))
                .found(Quotes.shortened(shown(paragraph.content(), figures), LONGEST_QUOTED))
                .expected(Quotes.shortened(shown(pair.sentence().text(), figures), LONGEST_QUOTED))
                .with("cell", Objects.requireNonNullElse(paragraph.place().cell("content"), ""))
                .with("found", Quotes.shortened(shown(paragraph.content(), figures), LONGEST_QUOTED))
                .with("expected", Quotes.shortened(shown(pair.sentence().text(), figures), LONGEST_QUOTED))
                .with(
                        "indicator",
                        Optional.ofNullable(figures.get(id)).map(Figure::label).orElse(id))
                .build();
    }

    private static String shown(String text, Map<String, Figure> figures) {
        String words = NAME.matcher(text).replaceAll(m -> {
            Figure figure = figures.get(m.group(1));
            return Matcher.quoteReplacement(figure == null || figure.value() == null ? UNKNOWN : figure.shown());
        });
        return MARKUP.matcher(words).replaceAll("").replaceFirst("[;,\\s]+$", ".");
    }
}
