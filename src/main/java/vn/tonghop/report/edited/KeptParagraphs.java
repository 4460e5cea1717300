package vn.tonghop.report.edited;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.document.ReportDocument.Kept;

/** Puts the paragraphs that people keep into a report as the program composes it. */
public final class KeptParagraphs {

    private final Map<String, Figure> figures;
    private final List<Block> blocks;
    private final List<String> keys;
    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, List<Block>> after = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private int last;

    private KeptParagraphs(List<Block> body, Map<String, Figure> figures) {
        this.figures = figures;
        this.blocks = List.copyOf(body);
        this.keys = body.stream().map(KeptText::key).toList();
    }

    /**
     * The report with the changes, and what became of each. A change whose paragraph is no longer there finds no place and
     * is told.
     */
    public static ReportDocument apply(ReportDocument composed, List<KeptEdit> edits, Map<String, Figure> figures) {
        List<KeptEdit> own =
                edits.stream().filter(e -> e.report().equals(composed.id())).toList();
        if (own.isEmpty()) {
            return composed;
        }
        KeptParagraphs paragraphs = new KeptParagraphs(composed.body(), figures);
        own.forEach(paragraphs::apply);
        return composed.withBody(paragraphs.body(), paragraphs.kept);
    }

    private void apply(KeptEdit edit) {
        boolean atStart = edit.anchor().isEmpty();
        int at = atStart ? -1 : find(edit.anchor(), edit.kind() == KeptEdit.Kind.INSERT);
        boolean found = atStart || at >= 0;
        List<Inline> content = KeptText.decode(edit.content(), figures);
        kept.add(new Kept(
                edit.id(),
                edit.by(),
                shown(edit.anchor()),
                content,
                found,
                !edit.moved(figures).isEmpty()));
        if (!found) {
            return;
        }
        last = Math.max(at, 0);
        List<Block> here = after.computeIfAbsent(at, k -> new ArrayList<>());
        switch (edit.kind()) {
            case INSERT ->
                edit.content()
                        .lines()
                        .map(line -> new Block.Item(level(at), KeptText.decode(line, figures)))
                        .forEach(here::add);
            case REPLACE -> {
                taken.add(at);
                here.add(0, new Block.Item(level(at), withFootnotes(content, blocks.get(at))));
            }
            case REMOVE -> taken.add(at);
        }
    }

    /** The paragraph from the last change on, else from the start; one that another change has taken only as an anchor. */
    private int find(String key, boolean anchor) {
        int found = -1;
        for (int i = 0; i < keys.size(); i++) {
            boolean fits = keys.get(i).equals(key) && (anchor || !taken.contains(i));
            if (fits && (found < 0 || (found < last && i >= last))) {
                found = i;
            }
        }
        return found;
    }

    /** Footnotes are the unit's and stay, at the paragraph's end. */
    private static List<Inline> withFootnotes(List<Inline> content, Block old) {
        List<Inline> whole = new ArrayList<>(content);
        if (old instanceof Block.Item item) {
            item.content().stream().filter(Inline.Footnote.class::isInstance).forEach(whole::add);
        }
        return whole;
    }

    private int level(int at) {
        return at >= 0 && blocks.get(at) instanceof Block.Item item ? item.level() : 0;
    }

    /** Figures of an anchor as they are now. */
    private List<Inline> shown(String anchor) {
        return KeptText.decode(anchor.replace("\\", "\\\\").replace("*", "\\*"), figures);
    }

    private List<Block> body() {
        List<Block> body = new ArrayList<>(after.getOrDefault(-1, List.of()));
        for (int i = 0; i < blocks.size(); i++) {
            if (!taken.contains(i)) {
                body.add(blocks.get(i));
            }
            body.addAll(after.getOrDefault(i, List.of()));
        }
        return body;
    }
}
