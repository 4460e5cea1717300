package vn.tonghop.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.workbook.ReconciliationWorkbook;
import vn.tonghop.report.workbook.TaskAppendixWorkbook;
import vn.tonghop.wording.Language;

class DeterministicPackageTests {

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    @Test
    void ordersEntriesAndFixesTheirTime() throws IOException {
        byte[] zip = bytes(out -> DeterministicPackage.write(
                Map.of(
                        "word/b.xml",
                        new byte[] {1},
                        "[Content_Types].xml",
                        new byte[0],
                        "_rels/.rels",
                        new byte[0],
                        "a.xml",
                        new byte[] {2}),
                out));
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
        assertThat(names).containsExactly("[Content_Types].xml", "_rels/.rels", "a.xml", "word/b.xml");
    }

    @Test
    void writesTheReportTwiceAlike() throws IOException {
        writesAlike(out -> new ReportDocumentWriter().write(SampleReport.december(), out));
    }

    @Test
    void writesTheAppendixTwiceAlike() throws IOException {
        writesAlike(out -> new TaskAppendixWorkbook().write(SampleReport.annex(), out));
    }

    @Test
    void writesTheReconciliationTwiceAlike() throws IOException {
        writesAlike(out -> new ReconciliationWorkbook(Language.VI).write(SamplePeriod.december(), List.of(), out));
    }

    private static void writesAlike(Writing document) throws IOException {
        byte[] first = bytes(document);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            assertThat(bytes(document)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static byte[] bytes(Writing document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.to(out);
        return out.toByteArray();
    }
}
