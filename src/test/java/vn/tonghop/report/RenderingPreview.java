package vn.tonghop.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.json.ResultJson;
import vn.tonghop.report.workbook.ReconciliationWorkbook;
import vn.tonghop.report.workbook.TaskAppendixWorkbook;
import vn.tonghop.wording.Language;

/** Writes the sample documents into a folder, to be looked at in a word processor. */
final class RenderingPreview {

    private RenderingPreview() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        timed(
                "docx",
                folder.resolve("bao-cao-2023-12.docx"),
                out -> new ReportDocumentWriter().write(SampleReport.december(), out));
        timed(
                "docx again",
                folder.resolve("bao-cao-2023-12.docx"),
                out -> new ReportDocumentWriter().write(SampleReport.december(), out));
        timed(
                "appendix",
                folder.resolve("phu-luc-2023-12.xlsx"),
                out -> new TaskAppendixWorkbook().write(SampleReport.annex(), out));
        timed(
                "reconciliation",
                folder.resolve("doi-soat-2023-12.xlsx"),
                out -> new ReconciliationWorkbook(Language.VI).write(SamplePeriod.december(), List.of(), out));
        timed(
                "json",
                folder.resolve("result.json"),
                out -> new ResultJson().write(SamplePeriod.december(), List.of(), List.of(), out));
    }

    private static void timed(String what, Path file, Written document) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            document.to(out);
        }
        System.out.printf("%s %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
    }

    private interface Written {
        void to(OutputStream out) throws IOException;
    }
}
