package vn.tonghop.staging.rows;

import java.util.Set;
import java.util.stream.Stream;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.values.CellText;

/** Says what the rows of a narrative are: sentences begin with any words, so only a line that is nothing else is no text. */
final class NarrativeRoles {

    /** Names and titles below a signature are shorter than sentences. */
    private static final int LONGEST_NAME = 60;

    private final TableColumns columns;
    private final Signatures signatures;
    private final Set<String> nilRows;
    private final Catalogue catalogue;
    private boolean ended;

    NarrativeRoles(TableColumns columns, Signatures signatures, Set<String> nilRows, Catalogue catalogue) {
        this.columns = columns;
        this.signatures = signatures;
        this.nilRows = nilRows;
        this.catalogue = catalogue;
    }

    /** What a paragraph of a Word file is; a heading below a signature opens a further part. */
    RowRole ofParagraph(SourceRow row) {
        String text = CellText.of(columns.of("content").in(row));
        if (text.isEmpty()) {
            ended = false;
            return columns.of("footnote").in(row) == null ? RowRole.HEADING : RowRole.DATA;
        }
        if (Stream.of(text.split("\t")).anyMatch(part -> signatures.isAlone(part.strip()))) {
            ended = true;
            return RowRole.SIGNATURE;
        }
        if (ended) {
            return text.length() > LONGEST_NAME ? RowRole.UNCLEAR : RowRole.SIGNATURE;
        }
        boolean placed = columns.of("section").in(row) != null;
        return !placed && RowRoles.saysNil(row, nilRows) ? RowRole.NIL : RowRole.DATA;
    }

    /** What a row of a sheet is. */
    RowRole of(SourceRow row, RowFacts facts, boolean signed) {
        CellContent content = columns.of("content").in(row);
        CellContent section = columns.of("section").in(row);
        if (facts.filled() == 0) {
            return RowRole.ORDINAL_ONLY;
        }
        if (row.cells().stream().allMatch(this::isSignature)) {
            return RowRole.SIGNATURE;
        }
        boolean placed = isSection(section) || facts.numbers() > 0 || facts.ordinal();
        if (signed && !placed && row.cells().stream().allMatch(NarrativeRoles::isShort)) {
            return RowRole.SIGNATURE;
        }
        if (!placed && facts.texts() == 1 && RowRoles.saysNil(row, nilRows)) {
            return RowRole.NIL;
        }
        boolean heading = facts.texts() == (GroupHead.isNumber(facts.first()) ? 2 : 1);
        return content != null || isSection(section) || !heading ? RowRole.DATA : RowRole.ASIDE;
    }

    private boolean isSignature(SourceCell cell) {
        return signatures.isAlone(CellText.of(cell.content()));
    }

    private static boolean isShort(SourceCell cell) {
        return CellText.of(cell.content()).length() <= LONGEST_NAME;
    }

    private boolean isSection(@org.jspecify.annotations.Nullable CellContent section) {
        String text = CellText.of(section);
        return !Folding.fold(text).isEmpty()
                && catalogue.reports().stream()
                        .anyMatch(report -> report.sectionNamed(text).isPresent());
    }
}
