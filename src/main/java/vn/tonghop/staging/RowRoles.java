package vn.tonghop.staging;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/**
 * Says what the rows of a table are: by what their cells hold, by their shape and their place; words only support. A row whose
 * cells are typed like its neighbours' is data whatever it begins with, also below a signature.
 */
final class RowRoles {

    private final HeaderMatch header;
    private final DataForm.Kind kind;
    private final TableColumns columns;
    private final CellParser parser;
    private final TableHeaders headers;
    private final LeadWords leads;
    private final Signatures signatures;
    private final TableSums sums;
    private final NarrativeRoles narrative;
    private final Set<String> nilRows;
    private final Catalogue catalogue;
    private boolean underHeader = true;
    private RowRole before = RowRole.HEADER;
    private final Set<Integer> signed = new HashSet<>();

    RowRoles(
            HeaderMatch header,
            TableColumns columns,
            TableHeaders headers,
            CellParser parser,
            TableSums sums,
            Catalogue catalogue) {
        this.header = header;
        this.kind = header.form().kind();
        this.columns = columns;
        this.parser = parser;
        this.headers = headers;
        this.sums = sums;
        this.catalogue = catalogue;
        this.leads = new LeadWords(catalogue.words().rows());
        this.signatures = new Signatures(catalogue.words());
        this.nilRows = catalogue.words().nilRows().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        this.narrative = new NarrativeRoles(columns, signatures, nilRows, catalogue);
    }

    /** What a row is, given what came before it; {@link RowRole#ASIDE} where the rows behind it decide. */
    RowRole of(SourceRow row) {
        if (header.outline()) {
            return narrative.ofParagraph(row);
        }
        if (columns.isSurelyData(row)) {
            return RowRole.DATA;
        }
        RowRole byPlace = headers.roleOf(row, underHeader);
        if (byPlace != null) {
            return byPlace;
        }
        RowFacts facts = RowFacts.of(row, columns, parser);
        return kind == DataForm.Kind.NARRATIVE ? narrative.of(row, facts, !signed.isEmpty()) : ofTable(row, facts);
    }

    /** Notes what a row was taken for, since it tells of those behind it. */
    void took(SourceRow row, RowRole role) {
        underHeader = role == RowRole.HEADER || (underHeader && role != RowRole.DATA && role != RowRole.GROUP);
        before = role;
        if (role == RowRole.SIGNATURE) {
            row.cells().forEach(cell -> signed.add(cell.column()));
        } else if (role == RowRole.DATA || role == RowRole.HEADER) {
            signed.clear();
        }
    }

    private RowRole ofTable(SourceRow row, RowFacts facts) {
        if (facts.filled() == 0 && facts.ordinal()) {
            return saysNil(row) ? RowRole.NIL : RowRole.ORDINAL_ONLY;
        }
        if (row.cells().size() == 1
                && signatures.isPlaceAndDate(CellText.of(row.cells().get(0).content()))) {
            return RowRole.SIGNATURE;
        }
        if (!facts.complete() && facts.texts() <= 2 && facts.proofs() == 0 && facts.numbers() == 0 && saysNil(row)) {
            return RowRole.NIL;
        }
        RowRole byWords = byWords(row, facts);
        if (byWords != null) {
            return byWords;
        }
        if (facts.isProven()) {
            return RowRole.DATA;
        }
        return facts.isWithoutProof() && isSignature(row, facts) ? RowRole.SIGNATURE : byShape(facts);
    }

    /** What the words say that the row begins with, where its cells do not say otherwise; null where they say nothing. */
    private @Nullable RowRole byWords(SourceRow row, RowFacts facts) {
        SourceCell first = facts.first();
        LeadWords.Lead lead = first == null ? null : leads.of(CellText.of(first.content()));
        if (lead == null) {
            return null;
        }
        if (!lead.role().isSum()) {
            return facts.isWithoutProof() && facts.texts() <= 2 ? lead.role() : null;
        }
        if (facts.isProven() || facts.hints() > 0 || facts.complete()) {
            return lead.plain() ? againstData(row, facts, lead.role()) : null;
        }
        if (lead.plain()) {
            return lead.role();
        }
        if (facts.numbers() == 0 && facts.texts() == 1) {
            return sums.statesSumInText(row) ? lead.role() : RowRole.ASIDE;
        }
        return isNamedByText() ? null : sums.agree(row) ? lead.role() : RowRole.UNCLEAR;
    }

    /** A total whose cells hold what only data holds is one where its sums are right. */
    private RowRole againstData(SourceRow row, RowFacts facts, RowRole role) {
        if (!facts.isProven() && !isNamedByText()) {
            return role;
        }
        return sums.agree(row) ? role : facts.complete() && facts.proofs() > 0 ? RowRole.DATA : RowRole.UNCLEAR;
    }

    /** Rows of indicators are known by a text and figures; so is a total. */
    private boolean isNamedByText() {
        return kind == DataForm.Kind.INDICATORS || kind == DataForm.Kind.ADJUSTMENTS;
    }

    private boolean isSignature(SourceRow row, RowFacts facts) {
        if (signatures.isIn(row)) {
            return !facts.complete() || row.cells().stream().allMatch(cell -> isAlone(cell.content()));
        }
        boolean below = !signed.isEmpty() && facts.numbers() == 0;
        return below && (!facts.complete() || row.cells().stream().allMatch(cell -> signed.contains(cell.column())));
    }

    private boolean isAlone(CellContent content) {
        return signatures.isAlone(CellText.of(content));
    }

    private RowRole byShape(RowFacts facts) {
        boolean numbered = GroupHead.isNumber(facts.first());
        int titles = facts.texts() - (numbered ? 1 : 0);
        if (facts.complete() || titles != 1 || isKnownIndicator(facts)) {
            return RowRole.DATA;
        }
        if (facts.numbers() == 0) {
            return facts.hints() == 0 ? RowRole.ASIDE : RowRole.DATA;
        }
        if (isNamedByText()) {
            return numbered ? RowRole.GROUP : RowRole.DATA;
        }
        return before.isSum() ? RowRole.PART_OF_TOTAL : facts.hints() == 0 ? RowRole.GROUP : RowRole.DATA;
    }

    private boolean isKnownIndicator(RowFacts facts) {
        SourceCell first = facts.first();
        if (!isNamedByText() || first == null) {
            return false;
        }
        String folded = Folding.fold(CellText.of(first.content()));
        return catalogue.indicators().stream().anyMatch(i -> i.isNamed(folded));
    }

    private boolean saysNil(SourceRow row) {
        return saysNil(row, nilRows);
    }

    static boolean saysNil(SourceRow row, Set<String> nilRows) {
        List<SourceCell> cells = row.cells();
        return cells.stream().anyMatch(cell -> nilRows.contains(Folding.fold(CellText.of(cell.content()))));
    }
}
