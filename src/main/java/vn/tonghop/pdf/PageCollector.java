package vn.tonghop.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of one page after the other: its own, then those of what lies upon it. */
final class PageCollector extends PDFTextStripper {

    private final PdfBounds bounds;
    private final List<PdfText.Page> pages = new ArrayList<>();
    private final LineCollector line = new LineCollector();
    private final Set<String> unembedded = new TreeSet<>();
    private List<PdfText.Line> lines = new ArrayList<>();
    private int characters;
    private boolean tooLong;

    PageCollector(PdfBounds bounds) {
        this.bounds = bounds;
        setSortByPosition(false);
    }

    /**
     * All pages as they stand: nothing is told apart in them yet.
     *
     * @throws UnreadablePdfFile where there is more text than an honest document has
     */
    List<PdfText.Page> collect(PDDocument document) throws IOException, UnreadablePdfFile {
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            PDPage page = document.getPage(number - 1);
            List<PdfText.Line> text = lines(document, number);
            List<String> stamps = stamps(page);
            if (tooLong) {
                throw new UnreadablePdfFile("too-large", "more than " + bounds.characters() + " letters");
            }
            PDRectangle box = page.getCropBox();
            boolean lies = page.getRotation() % 180 != 0;
            pages.add(new PdfText.Page(
                    number,
                    lies ? box.getHeight() : box.getWidth(),
                    lies ? box.getWidth() : box.getHeight(),
                    text,
                    List.of(),
                    List.of(),
                    stamps,
                    List.copyOf(unembedded)));
            unembedded.clear();
        }
        return pages;
    }

    private List<PdfText.Line> lines(PDDocument document, int number) throws IOException {
        lines = new ArrayList<>();
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        line.take().ifPresent(lines::add);
        return lines;
    }

    /** What people put upon a page, such as the number that a clerk stamps, has a picture of its own with text in it. */
    private List<String> stamps(PDPage page) throws IOException {
        boolean any = false;
        try (PDDocument aside = new PDDocument()) {
            PDPage only = new PDPage(page.getMediaBox());
            aside.addPage(only);
            for (PDAnnotation annotation : page.getAnnotations()) {
                any |= Stamp.draw(aside, only, annotation);
            }
            return any ? lines(aside, 1).stream().map(PdfText.Line::text).toList() : List.of();
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        characters += positions.size();
        tooLong |= characters > bounds.characters();
        if (!tooLong) {
            line.letters(positions);
        }
    }

    @Override
    protected void writeWordSeparator() {
        // Spaces follow from where letters stand.
    }

    @Override
    protected void writeLineSeparator() {
        line.take().ifPresent(lines::add);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        PDFont font = position.getFont();
        if (!font.isEmbedded() && !(font instanceof PDType3Font)) {
            unembedded.add(String.valueOf(font.getName()));
        }
        super.processTextPosition(position);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("reading was given up");
        }
        super.processOperator(operator, operands);
    }
}
