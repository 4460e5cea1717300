package vn.tonghop.report.edited;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordTextReader;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.figures.KeptEdit;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;
import vn.tonghop.report.edited.Alignment.Gap;

/**
 * Finds the paragraphs of a report that a person has changed, put in or taken out. Both texts are compared with figures as
 * their ids, so that figures that have moved meanwhile are no changes; headings are the outline's and stay.
 */
public final class EditCollector {

    private static final Pattern END_OF_BODY = Pattern.compile("\\s*\\./\\.\\s*$");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}{}.-]+");
    /** Two paragraphs of which less is the same are no versions of one another. */
    private static final int ALIKE_PERCENT = 40;

    /**
     * What was found.
     *
     * @param edits in the order of the document
     * @param headings changed headings, which are not kept
     * @param figures ids of figures that the person has overwritten; the ledger's values are printed all the same
     */
    public record Collected(List<KeptEdit> edits, List<String> headings, List<String> figures) {
        public Collected {
            edits = List.copyOf(edits);
            headings = List.copyOf(headings);
            figures = List.copyOf(figures);
        }
    }

    private final ReportDocument composed;
    private final Map<String, Figure> figures;
    private final String by;
    private final List<String> keys;
    private final List<KeptEdit> edits = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private EditCollector(ReportDocument composed, Map<String, Figure> figures, String by) {
        this.composed = composed;
        this.figures = figures;
        this.by = by;
        this.keys = composed.body().stream().map(KeptText::key).toList();
    }

    /**
     * Compares an edited file with the report as the program composes it without any kept change.
     *
     * @throws UnreadableWordFile when the file is no Word document or asks for too much
     */
    public static Collected collect(ReportDocument composed, Map<String, Figure> figures, Path edited, String by)
            throws IOException, UnreadableWordFile {
        WordText word = WordTextReader.read(edited, WordBounds.defaults());
        EditedParagraphs paragraphs = new EditedParagraphs(word, figures);
        return new EditCollector(composed, figures, by).collect(paragraphs);
    }

    private Collected collect(EditedParagraphs paragraphs) {
        List<List<Inline>> edited =
                paragraphs.body().stream().map(EditCollector::withoutEnd).toList();
        List<Gap> gaps = Alignment.gaps(keys, edited.stream().map(KeptText::key).toList());
        for (Gap gap : gaps) {
            List<List<Inline>> right = new ArrayList<>(edited.subList(gap.rightFrom(), gap.rightTo()));
            if (gap.leftFrom() == 0) {
                // Title and addressees stand before the body.
                right = right.subList(Math.max(0, right.size() - gap.left()), right.size());
            }
            changed(gap, right);
        }
        return new Collected(edits, headings, List.copyOf(paragraphs.overwritten()));
    }

    private void changed(Gap gap, List<List<Inline>> right) {
        int next = 0;
        int anchor = gap.leftFrom() - 1;
        for (int i = gap.leftFrom(); i < gap.leftTo(); i++) {
            int partner = gap.left() == right.size() ? i - gap.leftFrom() : partner(keys.get(i), right, next);
            if (partner < 0) {
                remove(i);
                continue;
            }
            insert(anchor, right.subList(next, partner));
            replace(i, right.get(partner));
            next = partner + 1;
            anchor = i;
        }
        insert(gap.leftTo() - 1, right.subList(next, right.size()));
    }

    private static int partner(String key, List<List<Inline>> right, int from) {
        int best = -1;
        int most = ALIKE_PERCENT - 1;
        for (int j = from; j < right.size(); j++) {
            int alike = alike(key, KeptText.key(right.get(j)));
            if (alike > most) {
                most = alike;
                best = j;
            }
        }
        return best;
    }

    /** How many percent of the words of both are in both. */
    private static int alike(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        b.retainAll(a);
        return all.isEmpty() ? 0 : 100 * b.size() / all.size();
    }

    private static Set<String> words(String text) {
        return WORDS.splitAsStream(text).collect(Collectors.toCollection(HashSet::new));
    }

    private void replace(int index, List<Inline> content) {
        if (composed.body().get(index) instanceof Block.Item item) {
            Set<String> named = KeptText.figures(item.content());
            named.addAll(KeptText.figures(content));
            add(KeptEdit.Kind.REPLACE, keys.get(index), KeptText.encode(content), named);
        } else {
            headings.add(keys.get(index));
        }
    }

    private void remove(int index) {
        if (composed.body().get(index) instanceof Block.Item item) {
            add(KeptEdit.Kind.REMOVE, keys.get(index), "", KeptText.figures(item.content()));
        } else {
            headings.add(keys.get(index));
        }
    }

    private void insert(int after, List<List<Inline>> lines) {
        List<String> texts = lines.stream()
                .filter(line -> !KeptText.key(line).isEmpty())
                .map(KeptText::encode)
                .toList();
        if (!texts.isEmpty()) {
            Set<String> named = new java.util.TreeSet<>();
            lines.forEach(line -> named.addAll(KeptText.figures(line)));
            add(KeptEdit.Kind.INSERT, after < 0 ? "" : keys.get(after), String.join("\n", texts), named);
        }
    }

    private void add(KeptEdit.Kind kind, String anchor, String content, Set<String> named) {
        String id = Fingerprint.of(composed.period(), composed.id(), kind.name(), anchor);
        for (int again = 2; !ids.add(id); again++) {
            id = Fingerprint.of(composed.period(), composed.id(), kind.name(), anchor, String.valueOf(again));
        }
        Map<String, @Nullable BigDecimal> values = new TreeMap<>();
        named.forEach(figure -> {
            Figure known = figures.get(figure);
            values.put(figure, known == null ? null : known.value());
        });
        edits.add(new KeptEdit(composed.id(), id, kind, anchor, content, values, by));
    }

    /** The end mark of the body is the program's. */
    private static List<Inline> withoutEnd(List<Inline> content) {
        if (content.isEmpty() || !(content.get(content.size() - 1) instanceof Inline.Text last)) {
            return content;
        }
        List<Inline> result = new ArrayList<>(content.subList(0, content.size() - 1));
        String text = END_OF_BODY.matcher(last.text()).replaceFirst(".");
        result.add(new Inline.Text(text, last.bold(), last.italic()));
        return result;
    }
}
