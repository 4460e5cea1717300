package vn.tonghop.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.report.DeterministicPackage;

/** Writes workbooks with fixed properties, so that the same contents give the same bytes. */
final class Workbooks {

    private Workbooks() {}

    static void write(XSSFWorkbook workbook, String title, OutputStream out) throws IOException {
        POIXMLProperties properties = workbook.getProperties();
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator(DeterministicPackage.CREATOR);
        properties.getCoreProperties().setCreated(Optional.of(DeterministicPackage.createdDate()));
        properties.getCoreProperties().setModified(Optional.of(DeterministicPackage.createdDate()));
        properties.getExtendedProperties().setApplication(DeterministicPackage.CREATOR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        DeterministicPackage.rewrite(bytes.toByteArray(), out);
    }
}
