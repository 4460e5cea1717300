package vn.tonghop.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** The picture of a stamp or signature field, drawn where it lies, so that its text can be read like a page's. */
final class Stamp {

    private Stamp() {}

    /** Draws it; false for what is hidden or has no picture. */
    static boolean draw(PDDocument document, PDPage page, PDAnnotation annotation) throws IOException {
        PDAppearanceStream picture = annotation.isHidden() ? null : annotation.getNormalAppearanceStream();
        PDRectangle place = annotation.getRectangle();
        if (picture == null || place == null) {
            return false;
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, false, true)) {
            content.transform(Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY()));
            content.drawForm(new PDFormXObject(picture.getCOSObject()));
        }
        return true;
    }
}
