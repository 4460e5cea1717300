package vn.tonghop.report.docx;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;

/**
 * Marks each printed figure twice, so that it can be read back from an edited document: a bookmark made from its id, and
 * in it a content control whose tag is the id. The control is one of rich text, for LibreOffice 7.4 makes those of plain text an
 * input field without bold or highlight.
 */
final class FigureControls {

    private static final int FIRST_CONTROL_ID = 1000;

    private final FigureBookmarks names = new FigureBookmarks();
    private int count;

    /** Opens bookmark and control; returns the run for the figure's text. */
    CTR open(CTP paragraph, String figureId) {
        count++;
        CTBookmark start = paragraph.addNewBookmarkStart();
        start.setId(BigInteger.valueOf(count));
        start.setName(names.next(figureId));
        CTSdtRun control = paragraph.addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(figureId);
        properties.addNewTag().setVal(figureId);
        properties.addNewId().setVal(BigInteger.valueOf(FIRST_CONTROL_ID + count));
        return control.addNewSdtContent().addNewR();
    }

    /** Ends the bookmark opened last. */
    void close(CTP paragraph) {
        paragraph.addNewBookmarkEnd().setId(BigInteger.valueOf(count));
    }
}
