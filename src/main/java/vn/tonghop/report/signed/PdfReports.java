package vn.tonghop.report.signed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import vn.tonghop.pdf.PdfBounds;
import vn.tonghop.pdf.PdfText;
import vn.tonghop.pdf.PdfTextReader;
import vn.tonghop.pdf.UnreadablePdfFile;
import vn.tonghop.pdf.signature.SignatureReader;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compose.PrintedFigures;
import vn.tonghop.report.document.ReportDocument;

/** Reads PDFs of a period's report: signed, printed or exported from Word. */
public final class PdfReports {

    private final PrintedFigures printed;
    private final CompiledPeriods compiled;
    private final SignatureReader signatures;

    public PdfReports(PrintedFigures printed, CompiledPeriods compiled, SignatureReader signatures) {
        this.printed = printed;
        this.compiled = compiled;
        this.signatures = signatures;
    }

    /** The file beside the period as it is reconciled now. */
    public PdfReading read(ReportingPeriod period, Path file, LocalDateTime nowUtc)
            throws IOException, UnreadablePdfFile {
        PdfText text = PdfTextReader.read(file, PdfBounds.defaults());
        ReportDocument report = printed.report(period, nowUtc);
        PdfHead head = new PdfHead(text, report.letterhead().numberLine());
        boolean picture = text.isPicture();
        return new PdfReading(
                text.pages().size(),
                picture,
                picture ? List.of() : new PdfReadback(compiled.figures(period)).compare(report, text),
                head.number(),
                head.day(),
                signatures.read(file, PdfBounds.defaults()));
    }
}
