package vn.tonghop.operations;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A verification register (BM05) of any size, ten columns wide, the same each time. */
public final class RegisterFile {

    /** The header of its ten columns. */
    public static final List<String> HEADER = List.of(
            "STT",
            "Ngày",
            "Số giấy chứng nhận",
            "Loại phương tiện đo",
            "Số lượng",
            "Khách hàng",
            "Địa bàn",
            "Kết quả",
            "Ghi chú",
            "Người kiểm định");

    private static final LocalDate FIRST = LocalDate.of(2023, 11, 15);
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> KINDS =
            List.of("Cân bàn", "Cân đồng hồ lò xo", "Công tơ điện 1 pha", "Cột đo xăng dầu", "Đồng hồ nước lạnh");
    private static final List<String> PLACES =
            List.of("Thành phố Hải Dương", "Huyện Cẩm Giàng", "Huyện Bình Giang", "Thị xã Kinh Môn");
    private static final List<String> PEOPLE = List.of("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Cường");
    private static final String NOTE = "Kiểm định định kỳ";

    private RegisterFile() {}

    /** One row, from 0; the second field is a day. */
    public static List<String> row(int i) {
        return List.of(
                String.valueOf(i + 1),
                day(i).toString(),
                "KĐ-%07d/2023".formatted(i + 1),
                KINDS.get(i % KINDS.size()),
                String.valueOf(1 + i % 3),
                "Công ty TNHH số " + i % 1999,
                PLACES.get(i % PLACES.size()),
                i % 50 == 49 ? "Không đạt" : "Đạt",
                NOTE,
                PEOPLE.get(i % PEOPLE.size()));
    }

    static LocalDate day(int i) {
        return FIRST.plusDays(i % 30);
    }

    /** Writes the register as {@code .xlsx} or {@code .csv} by the name of the file. */
    public static void write(Path file, int rows) throws IOException {
        if (file.toString().endsWith(".csv")) {
            writeCsv(file, rows);
        } else {
            writeXlsx(file, rows);
        }
    }

    private static void writeCsv(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", HEADER) + "\r\n");
            for (int i = 0; i < rows; i++) {
                List<String> row = new ArrayList<>(row(i));
                LocalDate day = day(i);
                row.set(1, "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()));
                out.write(String.join(",", row) + "\r\n");
            }
        }
    }

    private static void writeXlsx(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(6);
            part(zip, "[Content_Types].xml", w -> w.write("""
                    <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
                    <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>\
                    </Types>"""));
            part(zip, "_rels/.rels", w -> w.write(relations("officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    w -> w.write(relations(
                            "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "sharedStrings.xml")));
            part(zip, "xl/workbook.xml", w -> w.write("""
                    <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                    <sheets><sheet name="BM05" sheetId="1" r:id="r0"/></sheets></workbook>"""));
            part(zip, "xl/styles.xml", w -> w.write("""
                    <?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                    <fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
                    <fills count="1"><fill><patternFill patternType="none"/></fill></fills>\
                    <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
                    <cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"/></cellXfs>\
                    </styleSheet>"""));
            Strings strings = new Strings();
            part(zip, "xl/worksheets/sheet1.xml", w -> sheet(w, rows, strings));
            part(zip, "xl/sharedStrings.xml", w -> {
                w.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><sst"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
                for (String text : strings.all) {
                    w.write("<si><t>" + text + "</t></si>");
                }
                w.write("</sst>");
            });
        }
    }

    private static void sheet(Writer w, int rows, Strings strings) throws IOException {
        w.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        w.write("<row r=\"1\">");
        for (int c = 0; c < HEADER.size(); c++) {
            cell(w, c, 1, " t=\"s\"", String.valueOf(strings.index(HEADER.get(c))));
        }
        w.write("</row>");
        for (int i = 0; i < rows; i++) {
            List<String> row = row(i);
            w.write("<row r=\"" + (i + 2) + "\">");
            for (int c = 0; c < row.size(); c++) {
                if (c == 0 || c == 4) {
                    cell(w, c, i + 2, "", row.get(c));
                } else if (c == 1) {
                    cell(w, c, i + 2, " s=\"1\"", String.valueOf(SERIAL_ZERO.until(day(i), java.time.temporal.ChronoUnit.DAYS)));
                } else {
                    cell(w, c, i + 2, " t=\"s\"", String.valueOf(strings.index(row.get(c))));
                }
            }
            w.write("</row>");
        }
        w.write("</sheetData></worksheet>");
    }

    private static void cell(Writer w, int column, int row, String attributes, String value) throws IOException {
        w.write("<c r=\"" + (char) ('A' + column) + row + "\"" + attributes + "><v>" + value + "</v></c>");
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"r").append(i / 2).append("\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                    + "/2006/relationships/").append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer w = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        content.write(w);
        w.flush();
        zip.closeEntry();
    }

    private interface Content {
        void write(Writer w) throws IOException;
    }

    /** Shared strings in the order in which they were met. */
    private static final class Strings {
        private final java.util.Map<String, Integer> known = new java.util.HashMap<>();
        private final List<String> all = new ArrayList<>();

        int index(String text) {
            return known.computeIfAbsent(text, t -> {
                all.add(t);
                return all.size() - 1;
            });
        }
    }
}
