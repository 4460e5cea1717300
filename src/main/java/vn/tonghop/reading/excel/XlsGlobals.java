package vn.tonghop.reading.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.ooxml.Refusal;

/** What the workbook's own records say: sheets, styles, strings and how days are counted. */
final class XlsGlobals {

    private static final int BIFF8 = 0x0600;
    private static final int MISSING_FONT = 4;
    private final Texts texts;
    private final ReadingBounds bounds;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final Set<Integer> sectionsWithCells = new HashSet<>();
    private final List<CellFont> fonts = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<ExtendedFormatRecord> looks = new ArrayList<>();
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<Integer> sections = new ArrayList<>();
    private SerialDates dates = SerialDates.FROM_1900;
    private @Nullable SSTRecord strings;

    private XlsGlobals(Texts texts, ReadingBounds bounds) {
        this.texts = texts;
        this.bounds = bounds;
    }

    static XlsGlobals read(XlsRecords records, Texts texts, ReadingBounds bounds) {
        XlsGlobals globals = new XlsGlobals(texts, bounds);
        for (Record next = records.next(); next != null; next = records.next()) {
            if (next instanceof BOFRecord start) {
                globals.section(start, records.section());
            } else if (records.section() < 0) {
                throw Refusal.damaged("The workbook does not begin with a start record");
            } else if (records.section() == 0) {
                globals.own(next);
            }
        }
        if (records.section() < globals.bound.size()) {
            throw Refusal.damaged("Some of " + globals.bound.size() + " sheets are missing");
        }
        if (records.isOpen()) {
            throw Refusal.truncated();
        }
        globals.listSheets();
        return globals;
    }

    private void section(BOFRecord start, int section) {
        if (start.getVersion() != BIFF8 && section == 0) {
            throw Refusal.unsupported(FileType.OLD_XLS);
        }
        if (section > 0 && start.getType() == BOFRecord.TYPE_WORKSHEET) {
            sectionsWithCells.add(section);
        }
    }

    private void own(Record next) {
        if (next instanceof BoundSheetRecord sheet) {
            bound.add(sheet);
        } else if (next instanceof FontRecord font) {
            fonts.add(font(font));
        } else if (next instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
        } else if (next instanceof ExtendedFormatRecord look) {
            looks.add(look);
        } else if (next instanceof DateWindow1904Record window && window.getWindowing() == 1) {
            dates = SerialDates.FROM_1904;
        } else if (next instanceof SSTRecord table) {
            strings = table;
            countCharacters(table);
        }
    }

    private static CellFont font(FontRecord record) {
        CellFont named = CellFont.of(record.getFontName());
        CellFont struck = record.isStruckout() ? named.struckOut() : named;
        return record.getSuperSubScript() == HSSFFont.SS_SUPER ? struck.aboveLine() : struck;
    }

    private void countCharacters(SSTRecord table) {
        if (table.getNumUniqueStrings() > bounds.heldCells()) {
            throw Refusal.tooMany("held-cells", bounds.heldCells());
        }
        long characters = 0;
        for (int i = 0; i < table.getNumUniqueStrings(); i++) {
            UnicodeString string = table.getString(i);
            characters += string.getCharCount();
            texts.glance().look(string.getString());
        }
        if (characters > bounds.textCharacters()) {
            throw Refusal.tooMany("text-characters", bounds.textCharacters());
        }
    }

    private void listSheets() {
        List<BoundSheetRecord> inStream = new ArrayList<>(bound);
        inStream.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        for (BoundSheetRecord sheet : bound) {
            int section = inStream.indexOf(sheet) + 1;
            if (sectionsWithCells.contains(section)) {
                sheets.add(new SheetInfo(sheets.size(), sheet.getSheetname(), state(sheet)));
                sections.add(section);
            }
        }
        if (sheets.isEmpty()) {
            throw Refusal.damaged("The workbook has no sheet with cells");
        }
    }

    private static SheetInfo.State state(BoundSheetRecord sheet) {
        if (sheet.isVeryHidden()) {
            return SheetInfo.State.VERY_HIDDEN;
        }
        return sheet.isHidden() ? SheetInfo.State.HIDDEN : SheetInfo.State.VISIBLE;
    }

    List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    int section(SheetInfo sheet) {
        return sections.get(sheet.index());
    }

    SerialDates dates() {
        return dates;
    }

    NumberFormat format(int look) {
        if (look < 0 || look >= looks.size()) {
            return NumberFormat.PLAIN;
        }
        int id = looks.get(look).getFormatIndex();
        NumberFormat own = formats.get(id);
        return own == null ? NumberFormat.builtIn(id) : own;
    }

    CellFont fontOfLook(int look) {
        return look < 0 || look >= looks.size()
                ? CellFont.UNICODE
                : font(looks.get(look).getFontIndex());
    }

    /** The font of an index; there is no font of index 4. */
    CellFont font(int index) {
        int position = index > MISSING_FONT ? index - 1 : index;
        return position >= 0 && position < fonts.size() ? fonts.get(position) : CellFont.UNICODE;
    }

    UnicodeString string(int index) {
        SSTRecord table = strings;
        if (table == null || index < 0 || index >= table.getNumUniqueStrings()) {
            throw Refusal.damaged("A cell refers to shared string " + index + ", which is missing");
        }
        return table.getString(index);
    }
}
