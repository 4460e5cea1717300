package vn.tonghop.reading.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceRow;

/** Writes a large register, where it is not there yet, and times reading it: {@code LargeRegister FILE ROWS}. */
final class LargeRegister {

    private LargeRegister() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int rows = Integer.parseInt(arguments[1]);
        if (!Files.exists(file)) {
            write(file, rows);
        }
        long start = System.nanoTime();
        long cells = 0;
        try (XlsxFile source = XlsxFile.open(file, ReadingBounds.defaults());
                RowCursor cursor = source.open(source.sheets().get(0))) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                cells += row.cells().size();
            }
        }
        System.out.println(cells + " cells in " + Duration.ofNanos(System.nanoTime() - start));
    }

    private static void write(Path file, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            RawPackage frame = RawPackage.rows("");
            frame.parts().forEach((name, content) -> {
                if (!name.endsWith("sheet1.xml")) {
                    part(zip, name, content);
                }
            });
            String namespace = " xmlns=\"" + RawPackage.MAIN + "\">";
            lines(zip, "xl/sharedStrings.xml", "<sst" + namespace, "</sst>", 2 * rows, LargeRegister::text);
            lines(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet" + namespace + "<sheetData>",
                    "</sheetData></worksheet>",
                    rows,
                    LargeRegister::row);
        }
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lines(
            ZipOutputStream zip, String name, String head, String end, int count, IntFunction<String> line)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < count; i++) {
            zip.write(line.apply(i).getBytes(StandardCharsets.UTF_8));
        }
        zip.write(end.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(int index) {
        return "<si><t>" + (index % 2 == 0 ? "Số hiệu phương tiện đo " : "KĐ-2023/") + index + "</t></si>";
    }

    private static String row(int index) {
        int row = index + 1;
        StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
        for (int column = 0; column < 10; column++) {
            String name = (char) ('A' + column) + String.valueOf(row);
            cells.append(
                    switch (column) {
                        case 1 -> "<c r=\"" + name + "\" t=\"s\"><v>" + 2 * index + "</v></c>";
                        case 2 -> "<c r=\"" + name + "\" t=\"s\"><v>" + (2 * index + 1) + "</v></c>";
                        case 3, 4, 5 -> "<c r=\"" + name + "\" t=\"s\"><v>" + (index + column) % 50 + "</v></c>";
                        default -> "<c r=\"" + name + "\"><v>" + (index * 7 + column) + ".25</v></c>";
                    });
        }
        return cells.append("</row>").toString();
    }
}
