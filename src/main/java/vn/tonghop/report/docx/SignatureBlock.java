package vn.tonghop.report.docx;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import vn.tonghop.report.document.ReportDocument;

/** "Nơi nhận" and, beside it at the same height, who signs: boxes 7 and 9b. */
final class SignatureBlock {

    private static final int LEFT_PERCENT = 48;

    private SignatureBlock() {}

    static void write(CTBody body, ReportDocument document) {
        int width = Lengths.textWidth(document.layout(), false);
        int left = width * LEFT_PERCENT / 100;
        Paragraphs.styled(body.addNewP(), Styles.SIGNATURE_GAP);
        CTRow row = Tables.row(Tables.plain(body, List.of(left, width - left)));
        recipients(Tables.cell(row, left, 1), document.recipients());
        signature(Tables.cell(row, width - left, 1), document);
    }

    private static void recipients(CTTc cell, List<String> recipients) {
        Paragraphs.styled(cell.addNewP(), Styles.RECIPIENTS_HEAD, "Nơi nhận:");
        ListEnds.punctuated(recipients).forEach(line -> Paragraphs.styled(cell.addNewP(), Styles.RECIPIENT, line));
    }

    private static void signature(CTTc cell, ReportDocument document) {
        document.signatureLines().forEach(line -> Paragraphs.styled(cell.addNewP(), Styles.SIGNATORY, line));
        String name = document.signatureName();
        Paragraphs.styled(cell.addNewP(), Styles.SIGNATURE_NAME, name == null ? "" : name);
    }
}
