package vn.tonghop.reading.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Parts;
import vn.tonghop.reading.ooxml.Refusal;
import vn.tonghop.reading.ooxml.Relationships;

/** What the workbook part says: which sheets there are, how they count days, and where strings and styles lie. */
final class WorkbookPart {

    private static final Set<String> WITHOUT_CELLS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");
    private final Parts parts;
    private final String folder;
    private final Relationships relationships;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<String> sheetParts = new ArrayList<>();
    private SerialDates dates = SerialDates.FROM_1900;
    private int position;

    private WorkbookPart(Parts parts, String part) throws IOException {
        this.parts = parts;
        this.folder = part.substring(0, part.lastIndexOf('/') + 1);
        this.relationships = Relationships.of(parts, part);
    }

    static WorkbookPart read(Parts parts, String part) throws IOException {
        WorkbookPart workbook = new WorkbookPart(parts, part);
        try (PartXml xml = parts.xml(part)) {
            while (xml != null && xml.advance()) {
                if (xml.atStart("workbookPr") && xml.flag("date1904")) {
                    workbook.dates = SerialDates.FROM_1904;
                } else if (xml.atStart("sheet")) {
                    workbook.addSheet(xml);
                }
            }
        }
        if (workbook.position == 0) {
            throw Refusal.damaged("The workbook lists no sheet");
        }
        return workbook;
    }

    private void addSheet(PartXml xml) {
        position++;
        Relationships.Target target = relationships.byId(xml.attribute("id"));
        if (target != null && WITHOUT_CELLS.contains(target.type())) {
            return;
        }
        String id = xml.attribute("id");
        if (target == null && id != null && id.isEmpty()) {
            // A module of macros that was once listed as a sheet has no part and no cells
            return;
        }
        String part = target != null ? target.part() : folder + "worksheets/sheet" + position + ".xml";
        String name = xml.attribute("name");
        if (!parts.has(part) || (target == null && !relationships.isEmpty())) {
            throw Refusal.damaged("The part of sheet " + name + " is missing");
        }
        sheets.add(new SheetInfo(sheets.size(), name == null ? "" : name, state(xml.attribute("state"))));
        sheetParts.add(part);
    }

    private static SheetInfo.State state(@Nullable String word) {
        if ("hidden".equals(word)) {
            return SheetInfo.State.HIDDEN;
        }
        return "veryHidden".equals(word) ? SheetInfo.State.VERY_HIDDEN : SheetInfo.State.VISIBLE;
    }

    List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    String sheetPart(SheetInfo sheet) {
        return sheetParts.get(sheet.index());
    }

    String stringsPart() {
        return part("sharedStrings", "sharedStrings.xml");
    }

    String stylesPart() {
        return part("styles", "styles.xml");
    }

    private String part(String type, String usualName) {
        String related = relationships.byType(type);
        return related == null ? folder + usualName : related;
    }

    SerialDates dates() {
        return dates;
    }
}
