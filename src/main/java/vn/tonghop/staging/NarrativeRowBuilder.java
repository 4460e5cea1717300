package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.StagedItem;

/** Rows of BM04; a section that no outline has is a finding, so that no sentence is lost. Figures that a sentence carries are staged by their ids. */
final class NarrativeRowBuilder implements RowBuilder {

    private static final int DEEPEST = 2;
    private static final int LONGEST_QUOTED = 60;

    private final Catalogue catalogue;
    private final CarriedNames carried;

    NarrativeRowBuilder(Catalogue catalogue, @Nullable String unit) {
        this.catalogue = catalogue;
        this.carried = new CarriedNames(catalogue, unit);
    }

    @Override
    public StagedItem.@Nullable TypedRow build(RowCells cells, StagedItem.RowKey key) {
        boolean paragraph = cells.isParagraph();
        if (paragraph && !cells.has("content")) {
            raiseNoteAlone(cells);
            return null;
        }
        String named = paragraph && !cells.has("section") ? "" : cells.text("section");
        Optional<ReportOutline.Section> section = section(named);
        if (section.isEmpty() && (paragraph || !named.isEmpty())) {
            raiseUnknown(cells, named);
        }
        BigDecimal level = cells.number("level", List.of());
        int depth = level == null ? 1 : level.intValue();
        if (depth < 1 || depth > DEEPEST) {
            cells.draft(FindingCode.VALUE_NOT_ALLOWED, "level")
                    .found(String.valueOf(depth))
                    .expected("1, 2")
                    .send();
            cells.reject();
        }
        String content = carried.resolved(cells, "content", cells.italicText("content"));
        String footnote = cells.text("footnote");
        carried.refuse(cells, "footnote", footnote);
        return cells.isRejected() || section.isEmpty()
                ? null
                : new StagedItem.NarrativeRow(key, section.get().code(), depth, content, footnote);
    }

    /** Notes of headings have no place either: the report's own headings are printed. */
    private static void raiseNoteAlone(RowCells cells) {
        cells.draft(FindingCode.VALUE_MISSING, "footnote")
                .variant("note")
                .found(shortened(cells.text("footnote")))
                .send();
        cells.reject();
    }

    private static void raiseUnknown(RowCells cells, String named) {
        FindingSink.Draft draft = cells.draft(FindingCode.SECTION_UNKNOWN, named.isEmpty() ? "content" : "section");
        if (!cells.isParagraph()) {
            draft.found(named);
        } else if (named.isEmpty()) {
            draft.variant("none").found(shortened(cells.text("content")));
        } else {
            draft.variant("heading").found(named);
        }
        draft.send();
        cells.reject();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTED ? text : text.substring(0, LONGEST_QUOTED) + "…";
    }

    private Optional<ReportOutline.Section> section(String named) {
        return catalogue.reports().stream()
                .flatMap(report -> report.sectionNamed(named).stream())
                .findFirst();
    }
}
