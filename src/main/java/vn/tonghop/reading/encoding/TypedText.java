package vn.tonghop.reading.encoding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.CellRange;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.StyledText;

/**
 * Text of a workbook that stands in Unicode fonts although it was typed in the codes of a legacy encoding. It is decided once,
 * by a sample of bounded size: for the whole file by the pooled text of all sheets, else for single columns by theirs; never
 * for a cell, which can often be read either way. A cell with letters that no code stands for is Unicode and stays.
 */
public final class TypedText {

    private static final TypedText NONE = new TypedText(null, Map.of(), null);

    private final @Nullable UnaryOperator<String> everywhere;
    private final Map<Integer, Map<Integer, UnaryOperator<String>>> columns;
    private final @Nullable EncodingDecision decision;

    private TypedText(
            @Nullable UnaryOperator<String> everywhere,
            Map<Integer, Map<Integer, UnaryOperator<String>>> columns,
            @Nullable EncodingDecision decision) {
        this.everywhere = everywhere;
        this.columns = columns;
        this.decision = decision;
    }

    /** No such text. */
    public static TypedText none() {
        return NONE;
    }

    /** Starts to read a sheet as it is stored. */
    @FunctionalInterface
    public interface Sheets {
        RowCursor open(SheetInfo sheet) throws IOException;
    }

    /**
     * Decides by the first rows of all sheets.
     *
     * @param sheets of the file
     * @param stored opens a sheet as it is stored
     * @throws vn.tonghop.reading.UnreadableSourceException when the text is damaged, or the sample over a bound
     * @throws IOException when the disk fails
     */
    public static TypedText of(List<SheetInfo> sheets, Sheets stored) throws IOException {
        TypedSample sample = new TypedSample();
        for (SheetInfo sheet : sheets) {
            try (RowCursor rows = stored.open(sheet)) {
                sample.take(sheet, rows);
            }
        }
        Damage.refuse(sample.pooled());
        LegacyText.Decision all = LegacyText.of(sample.pooled());
        if (all != null) {
            return new TypedText(all.decoder(), Map.of(), decision(all, List.of()));
        }
        return byColumn(sheets, sample);
    }

    private static TypedText byColumn(List<SheetInfo> sheets, TypedSample sample) {
        Map<Integer, Map<Integer, UnaryOperator<String>>> columns = new HashMap<>();
        List<String> names = new ArrayList<>();
        LegacyText.Decision first = null;
        for (SheetInfo sheet : sheets) {
            for (Map.Entry<Integer, String> column : sample.columns(sheet).entrySet()) {
                LegacyText.Decision typed = LegacyText.of(column.getValue());
                if (typed != null) {
                    columns.computeIfAbsent(sheet.index(), any -> new TreeMap<>())
                            .put(column.getKey(), typed.decoder());
                    names.add(SourceCell.columnName(column.getKey()));
                    first = first == null ? typed : first;
                }
            }
        }
        return first == null ? NONE : new TypedText(null, columns, decision(first, names));
    }

    private static EncodingDecision decision(LegacyText.Decision typed, List<String> columns) {
        return new EncodingDecision(
                typed.encoding(),
                new EncodingDecision.ByWords(
                        typed.asLegacy(), typed.words(), typed.asUnicode(), EncodingDecision.UNICODE, columns));
    }

    /** What was decided; null where nothing is decoded. */
    public @Nullable EncodingDecision decision() {
        return decision;
    }

    /** The rows of a sheet with such text decoded; the rows themselves where the sheet has none. */
    public RowCursor over(SheetInfo sheet, RowCursor stored) {
        Map<Integer, UnaryOperator<String>> own = columns.get(sheet.index());
        return everywhere == null && own == null ? stored : new Decoded(stored, own == null ? Map.of() : own);
    }

    private static CellContent decoded(CellContent.Text stored, UnaryOperator<String> decoder) {
        if (stored.runs().drawn() != null || LegacyText.isUnicode(stored.value())) {
            return stored;
        }
        return StyledText.decoded(stored, decoder);
    }

    /** A sheet's rows, each decoded as it is given. */
    private final class Decoded implements RowCursor {

        private final RowCursor stored;
        private final Map<Integer, UnaryOperator<String>> own;

        Decoded(RowCursor stored, Map<Integer, UnaryOperator<String>> own) {
            this.stored = stored;
            this.own = own;
        }

        @Override
        public @Nullable SourceRow next() throws IOException {
            SourceRow row = stored.next();
            if (row == null) {
                return null;
            }
            List<SourceCell> cells = row.cells().stream().map(this::decoded).toList();
            return row.with(cells);
        }

        private SourceCell decoded(SourceCell cell) {
            UnaryOperator<String> decoder = everywhere == null ? own.get(cell.column()) : everywhere;
            return decoder != null && cell.content() instanceof CellContent.Text text
                    ? new SourceCell(cell.column(), TypedText.decoded(text, decoder), cell.struck())
                    : cell;
        }

        @Override
        public List<CellRange> merges() {
            return stored.merges();
        }

        @Override
        public List<CellRange> mergesAhead() throws IOException {
            return stored.mergesAhead();
        }

        @Override
        public void close() throws IOException {
            stored.close();
        }
    }
}
