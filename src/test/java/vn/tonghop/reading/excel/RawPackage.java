package vn.tonghop.reading.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package part by part, with parts that other programs would never write. */
final class RawPackage {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook with one sheet whose part holds this content below {@code worksheet}. */
    static RawPackage sheet(String content) {
        return new RawPackage()
                .part(
                        "[Content_Types].xml",
                        "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                .part("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .workbook("", "<sheet name=\"Biểu\" sheetId=\"1\" r:id=\"rId1\"/>")
                .part("xl/_rels/workbook.xml.rels", relationships("worksheet", "worksheets/sheet1.xml"))
                .part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + MAIN + "\">" + content + "</worksheet>");
    }

    static RawPackage rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    RawPackage workbook(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><workbookPr " + properties + "/><sheets>"
                        + sheets + "</sheets></workbook>");
    }

    RawPackage strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    /** Formats with the ids 164, 165 and so on; style 1 has the first. */
    RawPackage formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder looks = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"" + (164 + i) + "\" formatCode=\"" + codes[i] + "\"/>");
            looks.append("<xf numFmtId=\"" + (164 + i) + "\"/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + looks
                        + "</cellXfs></styleSheet>");
    }

    static String relationships(String type, String target) {
        return "<Relationships><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    RawPackage part(String name, String content) {
        parts.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    RawPackage without(String name) {
        parts.remove(name);
        return this;
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
