package vn.tonghop.report.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Department;
import vn.tonghop.catalogue.FigureCondition;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportOutline.Content;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.KeptEdits;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.PeriodProof.Correction;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.TextMarkup;
import vn.tonghop.report.edited.KeptParagraphs;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.wording.PeriodWords;
import vn.tonghop.wording.VietnameseDates;
import vn.tonghop.wording.VietnameseNumbers;

/** Composes a report from its outline, the month's figures and the units' words. The same inputs give the same document. */
public final class ReportComposer {

    private final Catalogue catalogue;
    private final NarrativeItems narrative;
    private final KeptEdits edits;

    public ReportComposer(Catalogue catalogue, NarrativeItems narrative, KeptEdits edits) {
        this.catalogue = catalogue;
        this.narrative = narrative;
        this.edits = edits;
    }

    /** The report of a period by this outline, with the changes of paragraphs that people keep. */
    public ReportDocument compose(ReportOutline outline, CompiledPeriod compiled) {
        return KeptParagraphs.apply(
                composeAnew(outline, compiled), edits.of(ReportingPeriod.parse(compiled.period())), figures(compiled));
    }

    /** The report of a period by this outline, as if nobody had changed anything. */
    public ReportDocument composeAnew(ReportOutline outline, CompiledPeriod compiled) {
        ReportingPeriod period = ReportingPeriod.parse(compiled.period());
        Map<String, Figure> figures = figures(compiled);
        Map<String, String> words = words(period);
        Draft draft = new Draft(
                outline, period, figures, compiled.proof().corrections(), words, new TextMarkup(words, figures));
        List<Block> body = draft.body();
        TextMarkup markup = draft.markup;
        return new ReportDocument(
                outline.id(),
                compiled.period(),
                letterhead(outline, period),
                outline.kind(),
                outline.typeName(),
                markup.plain(outline.subject()),
                outline.addressees(),
                body,
                outline.annex() == null
                        ? null
                        : AnnexComposer.compose(outline.annex(), outline.layout(), compiled, markup),
                outline.recipients(),
                outline.signature().lines(),
                outline.signature().name(),
                outline.layout(),
                outline.template(),
                List.of());
    }

    /** The figures of a period by their ids. */
    public static Map<String, Figure> figures(CompiledPeriod compiled) {
        return compiled.figures().stream().collect(Collectors.toMap(Figure::id, f -> f, (a, b) -> a));
    }

    private ReportDocument.Letterhead letterhead(ReportOutline outline, ReportingPeriod period) {
        Department department = catalogue.department();
        return new ReportDocument.Letterhead(
                department.parentName().toUpperCase(Locale.ROOT),
                department.name().toUpperCase(Locale.ROOT),
                "Số:        " + outline.symbol(),
                "%s, ngày       tháng %s năm %d"
                        .formatted(department.place(), VietnameseDates.month(period.lastMonth()), period.year()));
    }

    private Map<String, String> words(ReportingPeriod period) {
        Map<String, String> words = PeriodWords.of(period);
        words.put("department", catalogue.department().name());
        words.put("shortName", catalogue.department().shortName());
        return words;
    }

    /** The body being written. */
    private final class Draft {
        private final ReportOutline outline;
        private final ReportingPeriod period;
        private final Map<String, Figure> figures;
        private final List<Correction> corrections;
        private final Map<String, String> words;
        private final TextMarkup markup;
        private final Map<String, List<StagedRows.NarrativeItem>> items;
        private final CarriedFigures carried;

        Draft(
                ReportOutline outline,
                ReportingPeriod period,
                Map<String, Figure> figures,
                List<Correction> corrections,
                Map<String, String> words,
                TextMarkup markup) {
            this.outline = outline;
            this.period = period;
            this.figures = figures;
            this.corrections = corrections;
            this.words = words;
            this.markup = markup;
            this.items = narrative.bySection(period);
            this.carried = CarriedFigures.of(outline, items, figures, markup);
        }

        List<Block> body() {
            List<Block> body = new ArrayList<>();
            outline.basedOn().forEach(text -> body.add(new Block.Item(0, markup.parse(text))));
            outline.parts().forEach(part -> body.addAll(section(part)));
            return body;
        }

        private List<Block> section(Section section) {
            List<Block> inside = new ArrayList<>();
            section.content().forEach(content -> inside.addAll(content(section, content)));
            dropEmptyIntros(section, inside);
            section.sections().forEach(sub -> inside.addAll(section(sub)));
            if (inside.isEmpty() && section.whenEmpty() == ReportOutline.WhenEmpty.OMIT) {
                return List.of();
            }
            List<Block> blocks = new ArrayList<>();
            if (!section.heading().isEmpty()) {
                blocks.add(
                        new Block.Heading(section.level().depth(), section.number(), markup.plain(section.heading())));
            }
            String nil = section.emptyText();
            if (inside.isEmpty() && section.whenEmpty() == ReportOutline.WhenEmpty.SAY_NIL && nil != null) {
                blocks.add(new Block.Item(0, markup.parse(nil)));
            }
            blocks.addAll(inside);
            return blocks;
        }

        private List<Block> content(Section section, Content content) {
            if (content instanceof Content.Sentence sentence) {
                return sentence(sentence);
            }
            if (content instanceof Content.DocumentList list) {
                return documents(list);
            }
            if (content instanceof Content.CorrectionList list) {
                return corrections(list);
            }
            return narrative.ofSection(section, items).stream()
                    .map(item -> (Block) new Block.Item(item.level(), unitText(item)))
                    .toList();
        }

        private List<Block> sentence(Content.Sentence sentence) {
            boolean holds = sentence.when().stream().allMatch(this::holds);
            String text = carried.rest(sentence, holds ? sentence.text() : sentence.otherwise());
            return text == null ? List.of() : List.of(new Block.Item(sentence.itemLevel(), markup.parse(text)));
        }

        /** An intro of the outline, without figures of its own, leaves with the last sentence below it. */
        private void dropEmptyIntros(Section section, List<Block> inside) {
            for (Content content : section.content()) {
                if (content instanceof Content.Sentence sentence
                        && sentence.text().endsWith(":")
                        && !sentence.text().contains("{")) {
                    Block intro = new Block.Item(sentence.itemLevel(), markup.parse(sentence.text()));
                    int at = inside.indexOf(intro);
                    boolean below = at >= 0
                            && at + 1 < inside.size()
                            && inside.get(at + 1) instanceof Block.Item next
                            && next.level() > sentence.itemLevel();
                    if (at >= 0 && !below) {
                        inside.remove(at);
                    }
                }
            }
        }

        private boolean holds(String condition) {
            FigureCondition parsed = FigureCondition.safeParse(condition);
            if (parsed == null) {
                throw new IllegalStateException("checked at start: condition " + condition);
            }
            Figure figure = figures.get(parsed.figureId());
            return parsed.holds(figure == null ? null : figure.value());
        }

        private List<Block> documents(Content.DocumentList list) {
            List<String> otherKinds = outline.sections()
                    .flatMap(s -> s.content().stream())
                    .filter(c -> c instanceof Content.DocumentList)
                    .flatMap(c -> ((Content.DocumentList) c).kinds().stream())
                    .toList();
            List<Block> blocks = new ArrayList<>();
            for (StagedRows.ListedEntry issued : narrative.issued(period, list.form())) {
                boolean mine = list.kinds().isEmpty()
                        ? !otherKinds.contains(text(issued.kind()))
                        : list.kinds().contains(text(issued.kind()));
                if (mine) {
                    blocks.add(new Block.Item(
                            2, List.of(new Inline.Text(ItemEnds.inList(describe(issued, list)), false, false))));
                }
            }
            if (!blocks.isEmpty()) {
                blocks.set(blocks.size() - 1, ended(blocks.get(blocks.size() - 1)));
                blocks.add(0, new Block.Item(1, markup.parse(list.intro())));
            }
            return blocks;
        }

        private List<Block> corrections(Content.CorrectionList list) {
            if (corrections.isEmpty()) {
                return List.of();
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Item(1, markup.parse(list.intro())));
            for (Correction correction : corrections) {
                Map<String, String> all = new HashMap<>(words);
                all.put("indicator", correction.label());
                all.put("correctedPeriod", correction.month());
                all.put("reported", VietnameseNumbers.number(correction.reported()));
                all.put("restated", VietnameseNumbers.number(correction.restated()));
                all.put("unit", correction.unitOfMeasure());
                String text = correction.cumulative() ? list.cumulative() : list.text();
                blocks.add(new Block.Item(2, new TextMarkup(all, figures).parse(text)));
            }
            return blocks;
        }

        /** Number and date where the unit gave a number; the kind where the list holds several. */
        private String describe(StagedRows.ListedEntry issued, Content.DocumentList list) {
            StringBuilder text = new StringBuilder();
            boolean several = list.kinds().size() != 1;
            if (several || issued.number() != null) {
                text.append(text(issued.kind())).append(' ');
            }
            if (issued.number() != null) {
                text.append("số ").append(issued.number()).append(' ');
                if (issued.date() != null) {
                    text.append("ngày ")
                            .append(VietnameseDates.numeric(issued.date()))
                            .append(' ');
                }
            }
            String head = text.toString().strip();
            return head.isEmpty() ? text(issued.subject()) : head + ": " + text(issued.subject());
        }

        /** The last line of a list. */
        private static Block ended(Block block) {
            if (block instanceof Block.Item item && item.content().get(0) instanceof Inline.Text text) {
                return new Block.Item(
                        item.level(), List.of(new Inline.Text(ItemEnds.last(text.text()), text.bold(), text.italic())));
            }
            return block;
        }

        private List<Inline> unitText(StagedRows.NarrativeItem item) {
            List<Inline> pieces = new ArrayList<>(carried.pieces(item.content()));
            if (!item.footnote().isEmpty()) {
                pieces.add(new Inline.Footnote(item.footnote()));
            }
            return pieces;
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
