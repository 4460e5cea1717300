package vn.tonghop.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns filled forms into the bytes of a workbook: the same forms give the same bytes on any machine. */
final class WorkbookFile {

    private static final String CLERK = "Tong hop";

    private WorkbookFile() {}

    static byte[] xlsx(List<SampleSheet> sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            paint(workbook, sheets);
            stamp(
                    workbook.getProperties().getCoreProperties(),
                    sheets.get(0).month().to() + "T08:00:00Z");
            return FixedZip.restamp(bytes(workbook));
        }
    }

    static byte[] xls(List<SampleSheet> sheets) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            paint(workbook, sheets);
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setAuthor(CLERK);
            // POI would write the name of whoever runs the generator.
            if (workbook.getInternalWorkbook().findFirstRecordBySid(WriteAccessRecord.sid)
                    instanceof WriteAccessRecord access) {
                access.setUsername(CLERK);
            }
            return bytes(workbook);
        }
    }

    private static void paint(Workbook workbook, List<SampleSheet> sheets) {
        CellStyles styles = new CellStyles(workbook);
        sheets.forEach(sheet -> new SheetPainter(workbook, sheet, styles).paint());
    }

    private static void stamp(CoreProperties properties, String time) throws IOException {
        try {
            properties.setCreator(CLERK);
            properties.setCreated(time);
            properties.setModified(time);
        } catch (InvalidFormatException ex) {
            throw new IOException(time, ex);
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
