package vn.tonghop.staging.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Measure;
import vn.tonghop.catalogue.Measures;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.staging.values.CellText;

/** Finds units of measure in lines above and below a table: behind a label, in the cell beside it, or alone in brackets. */
public final class MeasureLines {

    private static final Pattern APART = Pattern.compile("[()\\[\\];|]|,(?!\\d)|\\s[-–]\\s|\\n|\\.\\s");
    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 30;

    private final Measures measures;
    private final MeasureText text;

    public MeasureLines(Measures measures) {
        this.measures = measures;
        this.text = new MeasureText(measures);
    }

    /** What rows state, in order. */
    public List<MeasureAt> in(List<SourceRow> rows) {
        List<MeasureAt> found = new ArrayList<>();
        rows.forEach(row -> found.addAll(in(row)));
        return found;
    }

    /** What a row states, in order. */
    public List<MeasureAt> in(SourceRow row) {
        List<MeasureAt> found = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            SourceCell cell = row.cells().get(i);
            if (cell.content() instanceof CellContent.Text content
                    && content.value().length() <= LONGEST) {
                String name = SourceCell.name(cell.column(), row.number());
                if (text.isLabel(content.value())) {
                    SourceCell beside = i + 1 < row.cells().size() ? row.cells().get(i + 1) : null;
                    addBeside(beside, row.number(), found);
                } else {
                    add(content.value(), name, found);
                }
            }
        }
        return found;
    }

    private void addBeside(@Nullable SourceCell cell, int row, List<MeasureAt> found) {
        if (cell != null) {
            String written = CellText.of(cell.content()).strip();
            Measure measure = measures.announced(written).orElse(null);
            if (measure != null) {
                found.add(new MeasureAt(measure, written, SourceCell.name(cell.column(), row)));
            }
        }
    }

    private void add(String line, String cell, List<MeasureAt> found) {
        if (addPart(line, cell, found)) {
            return;
        }
        for (String part : APART.split(line, -1)) {
            if (!part.isBlank()) {
                addPart(part, cell, found);
            }
        }
    }

    private boolean addPart(String part, String cell, List<MeasureAt> found) {
        String announced = text.announced(part);
        if (announced != null) {
            Measure measure = measures.announced(announced).orElse(null);
            boolean foreign = measure != null && measure.foreign();
            if (measure != null || (text.isSureLabel(part) && isWords(announced))) {
                found.add(new MeasureAt(foreign ? null : measure, announced, cell));
                return true;
            }
            return false;
        }
        Measure alone = measures.named(part).orElse(null);
        if (alone != null && alone.factor().compareTo(BigDecimal.ONE) != 0) {
            found.add(new MeasureAt(alone, part.strip(), cell));
            return true;
        }
        return false;
    }

    /** A unit of measure is a word or a few; more of them are a sentence. */
    private static boolean isWords(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.codePoints().anyMatch(Character::isLetter);
    }
}
