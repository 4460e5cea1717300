package vn.tonghop.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Turns a filled form into CSV as programs export it: headings first, nothing above them, dates as dd/MM/yyyy. */
enum CsvFile {
    LABORATORY_EXPORT(',', ""),
    SAVED_FROM_EXCEL(';', "\uFEFF");

    private final char delimiter;
    private final String byteOrderMark;

    CsvFile(char delimiter, String byteOrderMark) {
        this.delimiter = delimiter;
        this.byteOrderMark = byteOrderMark;
    }

    byte[] bytes(SampleSheet sheet) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        StringBuilder text = new StringBuilder(byteOrderMark);
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(sheet.form().headings());
            for (List<String> row : sheet.rows()) {
                printer.printRecord(row.stream().map(CsvFile::vietnameseDate).toList());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String vietnameseDate(String value) {
        return value.replaceAll("^(\\d{4})-(\\d\\d)-(\\d\\d)$", "$3/$2/$1");
    }
}
