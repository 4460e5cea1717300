package vn.tonghop.report.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Placeholders;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportOutline.Content;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.TextMarkup;
import vn.tonghop.staging.store.StagedRows.NarrativeItem;
import vn.tonghop.staging.values.ItalicText;

/**
 * The figures that units' own sentences carry into a report, so that each stands once: the generated sentence of a figure
 * that is carried stays away, and a stretch of it in square brackets goes with the figures in it.
 */
final class CarriedFigures {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern STRETCH = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s;,:]+$");

    private final Map<String, Figure> figures;
    private final Set<String> carried;
    private final Set<String> bold;

    private CarriedFigures(Map<String, Figure> figures, Set<String> carried, Set<String> bold) {
        this.figures = figures;
        this.carried = carried;
        this.bold = bold;
    }

    /** What the rows of these sections carry; a figure is bold where the outline's own sentence has it so. */
    static CarriedFigures of(
            ReportOutline outline,
            Map<String, List<NarrativeItem>> bySection,
            Map<String, Figure> figures,
            TextMarkup markup) {
        Set<String> carried = outline.sections()
                .filter(s -> s.content().stream().anyMatch(Content.Narrative.class::isInstance))
                .map(Section::code)
                .flatMap(code -> bySection.getOrDefault(code, List.of()).stream())
                .flatMap(item -> Placeholders.in(item.content()).stream())
                .collect(Collectors.toSet());
        Set<String> bold = new HashSet<>();
        outline.sections()
                .flatMap(s -> s.content().stream())
                .filter(Content.Sentence.class::isInstance)
                .map(Content.Sentence.class::cast)
                .flatMap(s -> markup.parse(s.text()).stream())
                .filter(piece -> piece instanceof Inline.FigureText figure && figure.bold())
                .forEach(piece -> bold.add(((Inline.FigureText) piece).figureId()));
        return new CarriedFigures(figures, carried, bold);
    }

    /** What a generated sentence has left to tell; null where that is nothing. */
    @Nullable
    String rest(Content.Sentence sentence, @Nullable String text) {
        if (text == null || sentence.told() == ReportOutline.Told.NEVER) {
            return null;
        }
        boolean always = sentence.told() == ReportOutline.Told.ALWAYS;
        List<String> ids = figureIds(text);
        if (!always && !ids.isEmpty() && carried.containsAll(ids)) {
            return null;
        }
        String rest = STRETCH.matcher(text).replaceAll(m -> {
            List<String> inside = figureIds(m.group(1));
            boolean told = !always && !inside.isEmpty() && carried.containsAll(inside);
            return Matcher.quoteReplacement(told ? "" : m.group(1));
        });
        return rest.equals(text) ? text : tidied(rest);
    }

    /** A sentence that lost stretches, or may lose them, with one full stop at its end. */
    private static String tidied(String rest) {
        String text = LOOSE_END.matcher(rest).replaceFirst("");
        return text.endsWith(".") ? text : text + ".";
    }

    private static List<String> figureIds(String text) {
        return Placeholders.in(text).stream()
                .filter(name -> !Placeholders.GENERAL.contains(name))
                .toList();
    }

    /** A unit's sentence in pieces, its figures as they are now. */
    List<Inline> pieces(String staged) {
        return ItalicText.stretches(ItemEnds.sentence(staged)).stream()
                .flatMap(s -> pieces(s.text(), s.italic()))
                .toList();
    }

    private Stream<Inline> pieces(String text, boolean italic) {
        List<Inline> pieces = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        int from = 0;
        while (name.find()) {
            add(pieces, text.substring(from, name.start()), italic);
            String id = name.group(1);
            pieces.add(Inline.FigureText.of(id, figures.get(id), bold.contains(id), italic));
            from = name.end();
        }
        add(pieces, text.substring(from), italic);
        return pieces.stream();
    }

    private static void add(List<Inline> pieces, String text, boolean italic) {
        if (!text.isEmpty()) {
            pieces.add(new Inline.Text(text, false, italic));
        }
    }
}
