package vn.tonghop.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Reads the text of PDF files. Nothing in a file is run or fetched, and none costs more than its bounds. */
public final class PdfTextReader {

    private static final long IN_MEMORY = 32L << 20;
    private static final int HEAD_WITHIN = 1024;

    private PdfTextReader() {}

    /**
     * The text of a file by its pages.
     *
     * @throws UnreadablePdfFile when it is no PDF, damaged, locked, or asks for too much
     */
    public static PdfText read(Path file, PdfBounds bounds) throws IOException, UnreadablePdfFile {
        if (Files.size(file) > bounds.fileBytes()) {
            throw new UnreadablePdfFile("too-large", Files.size(file) + " bytes");
        }
        return Patience.within(bounds.patience(), () -> readNow(file, bounds));
    }

    private static PdfText readNow(Path file, PdfBounds bounds) throws IOException, UnreadablePdfFile {
        if (!hasHead(file)) {
            throw new UnreadablePdfFile("type", "no %PDF- within " + HEAD_WITHIN + " bytes");
        }
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(IN_MEMORY, bounds.memoryBytes());
        try (PDDocument document = Loader.loadPDF(file.toFile(), memory.streamCache)) {
            if (document.getNumberOfPages() > bounds.pages()) {
                throw new UnreadablePdfFile("too-large", document.getNumberOfPages() + " pages");
            }
            return new PdfText(new PageParts(new PageCollector(bounds).collect(document)).toldApart());
        }
    }

    private static boolean hasHead(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_WITHIN), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains("%PDF-");
        }
    }
}
