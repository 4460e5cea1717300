package vn.tonghop.bench;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import vn.tonghop.operations.RegisterFile;

/** The readers that are usually advised, each as its documentation shows it. */
final class UsualReaders {

    private UsualReaders() {}

    /** The framework's reader of delimited lines. */
    static Seen flatFile(Path file) throws Exception {
        Seen.Looking looking = new Seen.Looking();
        FlatFileItemReader<List<String>> reader = new FlatFileItemReaderBuilder<List<String>>()
                .name("rows")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited()
                .names(RegisterFile.HEADER.toArray(new String[0]))
                .fieldSetMapper(fields -> Arrays.asList(fields.getValues()))
                .build();
        reader.open(new ExecutionContext());
        for (List<String> row = reader.read(); row != null; row = reader.read()) {
            looking.row(row);
        }
        reader.close();
        return looking.seen();
    }

    /** POI's event API, which gives what Excel would show. */
    static Seen events(Path file) throws Exception {
        Seen.Looking looking = new Seen.Looking();
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(opened),
                    new Rows(looking),
                    new DataFormatter(),
                    false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
        return looking.seen();
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final Seen.Looking looking;
        private boolean header;

        Rows(Seen.Looking looking) {
            this.looking = looking;
        }

        @Override
        public void startRow(int number) {
            header = number == 0;
            if (!header) {
                looking.row();
            }
        }

        @Override
        public void endRow(int number) {}

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            if (!header) {
                looking.text(reference.charAt(0) - 'A', value);
            }
        }
    }

    /** POI's workbook as objects. */
    static Seen usermodel(Path file) throws Exception {
        Seen.Looking looking = new Seen.Looking();
        try (XSSFWorkbook workbook = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ))) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    looking.row();
                    row.forEach(cell -> look(cell, looking));
                }
            }
        }
        return looking.seen();
    }

    private static void look(Cell cell, Seen.Looking looking) {
        if (cell.getCellType() == CellType.NUMERIC) {
            looking.number(cell.getColumnIndex(), Math.round(cell.getNumericCellValue()));
        } else {
            looking.text(cell.getColumnIndex(), cell.getStringCellValue());
        }
    }
}
