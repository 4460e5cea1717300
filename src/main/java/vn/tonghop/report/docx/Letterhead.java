package vn.tonghop.report.docx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.tonghop.report.document.ReportDocument;

/** The head of page 1: boxes 1 to 5a of the decree's layout, and "Kính gửi". */
final class Letterhead {

    private static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    private static final int OVERHANG = 284;
    private static final int LEFT_PERCENT = 41;
    private static final int RULE_PERCENT = 40;
    private static final int AGENCY_SIZE = 24;
    private static final int MOTTO_SIZE = 26;
    private static final int SUBJECT_SIZE = 28;
    private static final int SUBJECT_GAP = 120;

    private final CTBody body;
    private final ReportDocument document;
    private final @Nullable TemplateLetterhead template;
    private final int textWidth;

    Letterhead(CTBody body, ReportDocument document, @Nullable TemplateLetterhead template) {
        this.template = template;
        this.body = body;
        this.document = document;
        this.textWidth = Lengths.textWidth(document.layout(), false);
    }

    void write() {
        if (template == null) {
            writeTable();
        } else {
            template.write(body, document);
        }
        if (!document.isLetter()) {
            writeTitle();
        }
        writeAddressees();
    }

    /** A little wider than the text, as in the decree's own forms: both names need a line each. */
    private void writeTable() {
        int left = (textWidth + 2 * OVERHANG) * LEFT_PERCENT / 100;
        int right = textWidth + 2 * OVERHANG - left;
        CTTbl table = Tables.plain(body, List.of(left, right));
        CTRow names = Tables.row(table);
        agencies(Tables.cell(names, left, 1), left);
        nation(Tables.cell(names, right, 1), right);
        CTRow numberAndDate = Tables.row(table);
        CTTc number = Tables.cell(numberAndDate, left, 1);
        Paragraphs.styled(
                number.addNewP(), Styles.DOCUMENT_NUMBER, document.letterhead().numberLine());
        if (document.isLetter()) {
            writeLetterSubject(number.addNewP());
        }
        Paragraphs.styled(
                Tables.cell(numberAndDate, right, 1).addNewP(),
                Styles.PLACE_AND_DATE,
                document.letterhead().placeAndDate());
    }

    /** Box 5b: under the number, 12 pt, 6 pt below it. */
    private void writeLetterSubject(CTP paragraph) {
        Paragraphs.spaceBefore(Paragraphs.styled(paragraph, Styles.DOCUMENT_NUMBER), SUBJECT_GAP);
        Paragraphs.sized(paragraph, AGENCY_SIZE, "V/v " + document.subject());
    }

    private void agencies(CTTc cell, int width) {
        String agency = document.letterhead().agency();
        Paragraphs.styled(
                cell.addNewP(), Styles.PARENT_AGENCY, document.letterhead().parentAgency());
        Paragraphs.styled(cell.addNewP(), Styles.AGENCY, agency);
        Paragraphs.rule(cell.addNewP(), width, shortRule(agency, AGENCY_SIZE, width));
    }

    private static void nation(CTTc cell, int width) {
        Paragraphs.styled(cell.addNewP(), Styles.NATIONAL_NAME, NATIONAL_NAME);
        Paragraphs.styled(cell.addNewP(), Styles.MOTTO, MOTTO);
        Paragraphs.rule(cell.addNewP(), width, TextWidth.bold(MOTTO, MOTTO_SIZE));
    }

    private void writeTitle() {
        Paragraphs.styled(body.addNewP(), Styles.TITLE, document.typeName());
        Paragraphs.styled(body.addNewP(), Styles.SUBTITLE, document.subject());
        Paragraphs.rule(body.addNewP(), textWidth, shortRule(document.subject(), SUBJECT_SIZE, textWidth));
    }

    /** Between a third and a half of the text's length. */
    private static int shortRule(String text, int halfPoints, int available) {
        return Math.min(TextWidth.bold(text, halfPoints), available) * RULE_PERCENT / 100;
    }

    private void writeAddressees() {
        List<String> addressees = document.addressees();
        if (addressees.size() == 1) {
            Paragraphs.styled(body.addNewP(), Styles.ADDRESSEE, "Kính gửi: " + addressees.get(0));
        } else if (!addressees.isEmpty()) {
            Paragraphs.styled(body.addNewP(), Styles.ADDRESSEE_HEAD, "Kính gửi:");
            ListEnds.punctuated(addressees)
                    .forEach(line -> Paragraphs.styled(body.addNewP(), Styles.ADDRESSEE_LINE, line));
        }
    }
}
