package vn.tonghop.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of PDF files. Nothing in a file is run or fetched, and none costs more than its bounds. */
public final class PdfTextReader {

    private static final long IN_MEMORY = 32L << 20;
    private static final int HEAD_WITHIN = 1024;
    private static final String DAMAGED = "damaged";

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
        FutureTask<PdfText> reading = new FutureTask<>(() -> readNow(file, bounds));
        Thread reader = new Thread(reading, "pdf");
        reader.setDaemon(true);
        reader.start();
        try {
            return reading.get(bounds.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new UnreadablePdfFile("too-slow", e);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private static UnreadablePdfFile cause(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof UnreadablePdfFile unreadable) {
            return unreadable;
        }
        if (cause instanceof InvalidPasswordException) {
            return new UnreadablePdfFile("password", cause);
        }
        boolean large = cause instanceof OutOfMemoryError
                || String.valueOf(cause == null ? null : cause.getMessage()).contains("Maximum allowed scratch file");
        return new UnreadablePdfFile(large ? "too-large" : DAMAGED, cause == null ? e : cause);
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
