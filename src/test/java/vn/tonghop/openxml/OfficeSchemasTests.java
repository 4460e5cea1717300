package vn.tonghop.openxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.workbook.ReconciliationWorkbook;
import vn.tonghop.wording.Language;

/** The schemas find what is wrong with a part, of each kind of part that the program writes. */
class OfficeSchemasTests {

    private static byte[] report = {};
    private static byte[] workbook = {};

    @BeforeAll
    static void write() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        new ReportDocumentWriter().write(SampleReport.december(), word);
        report = word.toByteArray();
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        new ReconciliationWorkbook(Language.VI).write(SamplePeriod.december(), List.of(), sheets);
        workbook = sheets.toByteArray();
    }

    @Test
    void findNothingWrongWithTheSamples() throws IOException {
        assertThat(OfficeSchemas.problems(report)).isEmpty();
        assertThat(OfficeSchemas.problems(workbook)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // An element out of its order.
                "word/document.xml | <w:tblPr> | <w:tblPr><w:tblLayout w:type=\"fixed\"/>",
                "word/document.xml | <w:pPr> | <w:pPr><w:jc w:val=\"both\"/>",
                "word/styles.xml | <w:rPr><w:b/> | <w:rPr><w:sz w:val=\"28\"/><w:b/>",
                "word/styles.xml | <w:jc w:val=\"both\"/> | <w:jc w:val=\"wide\"/>",
                // A value that the type does not have.
                "word/document.xml | w:val=\"nextPage\" | w:val=\"next\"",
                "word/numbering.xml | w:val=\"bullet\" | w:val=\"dash\"",
                // An element that is not there, or not known.
                "word/settings.xml | <w:zoom w:percent=\"100\"/> | <w:zoom/>",
                "word/header.xml | <w:p> | <w:paragraph/><w:p>",
                "word/footnotes.xml | w:id= | w:number=",
                "word/fontTable.xml | <w:font | <w:typeface/><w:font",
            })
    void findWhatIsBrokenInAWordFile(String part, String from, String to) throws IOException {
        assertThat(OfficeSchemas.problems(broken(report, part, from, to)))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith(part + ": "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xl/worksheets/sheet1.xml | <sheetData> | <pageMargins/><sheetData>",
                "xl/worksheets/sheet1.xml | t=\"s\" | t=\"text\"",
                "xl/styles.xml | <fonts | <typefaces/><fonts",
                "xl/sharedStrings.xml | <si> | <si><text/>",
                "xl/workbook.xml | sheetId= | sheetNumber=",
                "xl/charts/chart1.xml | <c:barDir val=\"bar\"/> | <c:barDir val=\"left\"/>",
                "xl/drawings/drawing1.xml | <xdr:from> | <xdr:start/><xdr:from>",
                "docProps/app.xml | <Application> | <Program/><Application>",
            })
    void findWhatIsBrokenInAWorkbook(String part, String from, String to) throws IOException {
        assertThat(OfficeSchemas.problems(broken(workbook, part, from, to)))
                .isNotEmpty()
                .allMatch(problem -> problem.startsWith(part + ": "));
    }

    @Test
    void findPartsWithoutASchemaAndRelationshipsThatLeadNowhere() throws IOException {
        assertThat(OfficeSchemas.problems(broken(report, "word/fontTable.xml", "w:fonts", "w:letters")))
                .contains("word/fontTable.xml: no schema");
        assertThat(OfficeSchemas.problems(
                        broken(report, "word/_rels/document.xml.rels", "footnotes.xml", "feetnotes.xml")))
                .containsExactly("word/_rels/document.xml.rels: no part word/feetnotes.xml");
    }

    /** The package with one text replaced everywhere in one part. */
    private static byte[] broken(byte[] zip, String part, String from, String to) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(parts).containsKey(part);
        String xml = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        assertThat(xml).contains(from);
        parts.put(part, xml.replace(from, to).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DeterministicPackage.write(parts, out);
        return out.toByteArray();
    }
}
