package vn.tonghop.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import vn.tonghop.ooxml.XmlText;
import vn.tonghop.report.document.ReportDocument;

/**
 * A department's own letterhead: a table in which {@code {number}}, {@code {place-and-date}}, {@code {agency}},
 * {@code {parent-agency}} and {@code {subject}} stand for what differs from report to report.
 */
final class TemplateLetterhead {

    private final CTTbl table;

    private TemplateLetterhead(CTTbl table) {
        this.table = table;
    }

    /** Takes the table from the start of a body that a {@link TemplateFrame} has prepared. */
    static @org.jspecify.annotations.Nullable TemplateLetterhead take(CTBody body) {
        if (body.sizeOfTblArray() == 0) {
            return null;
        }
        CTTbl table = (CTTbl) body.getTblArray(0).copy();
        body.removeTbl(0);
        return new TemplateLetterhead(table);
    }

    /** Puts the table at the end of the body, filled in. */
    void write(CTBody body, ReportDocument document) {
        CTTbl target = body.addNewTbl();
        target.set(table);
        Map<String, String> words = Map.of(
                "{number}", document.letterhead().numberLine(),
                "{place-and-date}", document.letterhead().placeAndDate(),
                "{agency}", document.letterhead().agency(),
                "{parent-agency}", document.letterhead().parentAgency(),
                "{subject}", document.subject());
        fill(target, words);
    }

    private static void fill(CTTbl table, Map<String, String> words) {
        table.getTrList()
                .forEach(row -> row.getTcList().forEach(cell -> {
                    cell.getPList().forEach(paragraph -> fill(paragraph, words));
                    cell.getTblList().forEach(inner -> fill(inner, words));
                }));
    }

    /** Word may have cut a placeholder into several runs; the paragraph's text then moves into the first of them. */
    private static void fill(CTP paragraph, Map<String, String> words) {
        List<CTText> texts = new ArrayList<>();
        for (CTR run : paragraph.getRList()) {
            texts.addAll(run.getTList());
        }
        StringBuilder whole = new StringBuilder();
        texts.forEach(text -> whole.append(text.getStringValue()));
        String filled = filled(whole.toString(), words);
        if (filled.contentEquals(whole)) {
            return;
        }
        boolean apart = texts.stream()
                .map(text -> filled(text.getStringValue(), words))
                .reduce("", String::concat)
                .equals(filled);
        for (int i = 0; i < texts.size(); i++) {
            String own = filled(texts.get(i).getStringValue(), words);
            texts.get(i).setStringValue(XmlText.clean(apart ? own : i == 0 ? filled : ""));
            texts.get(i).setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
