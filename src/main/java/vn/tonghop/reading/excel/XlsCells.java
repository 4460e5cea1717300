package vn.tonghop.reading.excel;

import java.math.BigDecimal;
import java.util.Iterator;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.StyledText;
import vn.tonghop.reading.TextStyle;

/** Turns the cell records of a sheet into contents. */
final class XlsCells {

    private final XlsGlobals globals;
    private final Texts texts;

    XlsCells(XlsGlobals globals, Texts texts) {
        this.globals = globals;
        this.texts = texts;
    }

    /** The content of a cell's record, null where it is blank. */
    @Nullable
    CellContent content(Record cell) {
        if (cell instanceof LabelSSTRecord label) {
            return rich(globals.string(label.getSSTIndex()), globals.fontOfLook(label.getXFIndex()));
        }
        if (cell instanceof LabelRecord label) {
            return text(label.getValue(), label);
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), number);
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean()
                    ? new CellContent.Bool(value.getBooleanValue())
                    : new CellContent.ErrorValue(error(value.getErrorValue()));
        }
        return cell instanceof FormulaRecord formula ? stored(formula) : null;
    }

    private @Nullable CellContent stored(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.BOOLEAN) {
            return new CellContent.Bool(formula.getCachedBooleanValue());
        }
        if (type == CellType.ERROR) {
            return new CellContent.ErrorValue(error(formula.getCachedErrorValue()));
        }
        return type == CellType.NUMERIC ? number(formula.getValue(), formula) : null;
    }

    /** Text in the cell's own font. */
    CellContent.@Nullable Text text(String stored, CellValueRecordInterface cell) {
        return text(stored, globals.fontOfLook(cell.getXFIndex()));
    }

    private CellContent.@Nullable Text text(String stored, CellFont font) {
        if (font.isPlain()) {
            return texts.content(texts.decode(stored, font));
        }
        StyledText shown = new StyledText();
        add(shown, stored, font, false);
        return texts.content(shown);
    }

    private CellContent.@Nullable Text rich(UnicodeString stored, CellFont cellFont) {
        String all = stored.getString();
        if (stored.getFormatRunCount() == 0) {
            return text(all, cellFont);
        }
        StyledText shown = new StyledText();
        CellFont font = cellFont;
        int done = 0;
        for (Iterator<FormatRun> runs = stored.formatIterator(); runs.hasNext(); ) {
            FormatRun run = runs.next();
            int start = Math.min(all.length(), Math.max(done, run.getCharacterPos() & 0xFFFF));
            add(shown, all.substring(done, start), font, font.raised() && !cellFont.raised());
            font = globals.font(run.getFontIndex());
            done = start;
        }
        add(shown, all.substring(done), font, font.raised() && !cellFont.raised());
        return texts.content(shown);
    }

    private void add(StyledText shown, String stored, CellFont font, boolean raised) {
        shown.add(texts.decode(stored, font), new TextStyle(false, font.struck(), raised, font.signs()));
    }

    /** Whether the cell's font strikes out what is no text. */
    boolean strikes(CellValueRecordInterface cell) {
        return globals.fontOfLook(cell.getXFIndex()).struck();
    }

    private CellContent number(double stored, CellValueRecordInterface cell) {
        BigDecimal number = StoredNumbers.of(stored);
        return number == null
                ? new CellContent.ErrorValue(FormulaError.NUM.getString())
                : Numbers.content(number, globals.format(cell.getXFIndex()), globals.dates());
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERR!";
    }
}
