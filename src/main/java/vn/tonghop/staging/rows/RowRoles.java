package vn.tonghop.staging.rows;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.headers.TableColumns;
import vn.tonghop.staging.values.CellParser;
import vn.tonghop.staging.values.CellText;

/**
 * Says what the rows of a table are: by what their cells hold, by their shape and their place; words only support. A row whose
 * cells are typed like its neighbours' is data whatever it begins with, also below a signature.
 */
public final class RowRoles {

    /** "Không phát sinh" says it of the form, "Không" of anything. */
    private static final int FEWEST_WORDS_OF_NIL = 3;

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

    public RowRoles(
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
    public RowRole of(SourceRow row) {
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
    public void took(SourceRow row, RowRole role) {
        underHeader = role == RowRole.HEADER || (underHeader && role != RowRole.DATA && role != RowRole.GROUP);
        before = role;
        if (role == RowRole.SIGNATURE) {
            row.cells().forEach(cell -> signed.add(cell.column()));
        } else if (role == RowRole.DATA || role == RowRole.HEADER) {
            signed.clear();
        }
    }

    private RowRole ofTable(SourceRow row, RowFacts facts) {
        if (facts.proofs() + facts.hints() == 0 && facts.numbers() == facts.zeros() && saysNil(row)) {
            return RowRole.NIL;
        }
        if (facts.filled() == facts.zeros() && kind != DataForm.Kind.INDICATORS) {
            return facts.ordinal() ? RowRole.ORDINAL_ONLY : RowRole.EMPTY;
        }
        if (row.cells().size() == 1
                && signatures.isPlaceAndDate(CellText.of(row.cells().get(0).content()))) {
            return RowRole.SIGNATURE;
        }
        RowRole byWords = byWords(row, facts);
        if (byWords != null) {
            return byWords;
        }
        if (facts.isProven()) {
            return before == RowRole.NOTE && facts.isNumberedText() ? RowRole.NOTE : RowRole.DATA;
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
        if (facts.isProven() || facts.hints() > 1 || (facts.complete() && (facts.hints() > 0 || !lead.plain()))) {
            return lead.plain() ? againstData(row, facts, lead.role()) : null;
        }
        if (facts.isTextAlone()) {
            return inText(row, lead);
        }
        if (lead.plain() || sums.agree(row)) {
            return lead.role();
        }
        return isNamedByText() || facts.hints() > 0 ? null : RowRole.UNCLEAR;
    }

    /** A line of nothing but words is a sum where it states one that is right, or says nothing else. */
    private RowRole inText(SourceRow row, LeadWords.Lead lead) {
        if (!sums.statesNumber(row)) {
            return lead.plain() ? lead.role() : RowRole.ASIDE;
        }
        boolean checkedElsewhere = lead.role() != RowRole.TOTAL || kind == DataForm.Kind.TASKS;
        return checkedElsewhere || sums.textAgrees(row) ? lead.role() : RowRole.UNCLEAR;
    }

    /** A total whose cells hold what only data holds is one where its sums are right. */
    private RowRole againstData(SourceRow row, RowFacts facts, RowRole role) {
        return kind != DataForm.Kind.TASKS && sums.agree(row)
                ? role
                : facts.complete() && facts.proofs() > 0 ? RowRole.DATA : RowRole.UNCLEAR;
    }

    /** Rows of indicators are known by a text and figures; so is a total. */
    private boolean isNamedByText() {
        return kind == DataForm.Kind.INDICATORS || kind == DataForm.Kind.ADJUSTMENTS;
    }

    private boolean isSignature(SourceRow row, RowFacts facts) {
        if (signatures.isIn(row)) {
            return !facts.complete() || row.cells().stream().allMatch(cell -> isAlone(cell.content()));
        }
        boolean below = !signed.isEmpty() && facts.numbers() == 0 && facts.texts() > 1;
        return below && (!facts.complete() || row.cells().stream().allMatch(cell -> signed.contains(cell.column())));
    }

    private boolean isAlone(CellContent content) {
        return signatures.isAlone(CellText.of(content));
    }

    /** Without a day, a number or a word of the table's own: titles, groups and blocks of text have few cells. */
    private RowRole byShape(RowFacts facts) {
        boolean numbered = GroupHead.isNumber(facts.first());
        int titles = facts.texts() - (numbered ? 1 : 0);
        if (isKnownIndicator(facts) || facts.hints() > 0) {
            return before.isSum() && titles == 1 && !facts.complete() ? RowRole.PART_OF_TOTAL : RowRole.DATA;
        }
        boolean group = numbered && (titles == 1 || kind == DataForm.Kind.TASKS);
        if (facts.complete() && !group && !(isNamedByText() && facts.numbers() == 0)) {
            return kind == DataForm.Kind.TASKS ? RowRole.UNCLEAR : RowRole.DATA;
        }
        if (facts.numbers() == 0) {
            return group || titles == 1 || facts.capitals() ? RowRole.ASIDE : RowRole.DATA;
        }
        if (!group && (titles != 1 || isNamedByText())) {
            return RowRole.DATA;
        }
        return before == RowRole.PART_OF_TOTAL ? RowRole.PART_OF_TOTAL : RowRole.GROUP;
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

    /** Whether a row says that there is nothing, and nothing else: "Không" in a row with a text is a value of the text's. */
    static boolean saysNil(SourceRow row, Set<String> nilRows) {
        int others = 0;
        int nil = 0;
        for (SourceCell cell : row.cells()) {
            String folded = Folding.fold(CellText.of(cell.content()));
            if (nilRows.contains(folded)) {
                nil = Math.max(nil, folded.split(" ").length);
            } else if (!folded.isEmpty() && !folded.chars().allMatch(Character::isDigit)) {
                others++;
            }
        }
        return nil > 0 && (others == 0 || (others == 1 && nil >= FEWEST_WORDS_OF_NIL));
    }
}
