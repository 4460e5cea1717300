package vn.tonghop.recoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Writes tables as a workbook whose text is typed in a font. */
public final class BookFile {

    private final Supplier<Workbook> kind;
    private final Typist typist;
    private final boolean formulas;

    /**
     * @param kind makes an empty workbook, {@code .xls} or {@code .xlsx}
     * @param formulas whether numbers are formulas with their stored results
     */
    public BookFile(Supplier<Workbook> kind, Typist typist, boolean formulas) {
        this.kind = kind;
        this.typist = typist;
        this.formulas = formulas;
    }

    /** With plain numbers. */
    public BookFile(Supplier<Workbook> kind, Typist typist) {
        this(kind, typist, false);
    }

    /** Puts text into a cell. */
    @FunctionalInterface
    public interface Typist {
        void type(Cell cell, String text, Looks looks);
    }

    public byte[] write(List<PlainTable> tables) throws IOException {
        try (Workbook workbook = kind.get();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Looks looks = new Looks(workbook);
            for (PlainTable table : tables) {
                Sheet sheet = workbook.createSheet(table.name());
                for (SourceRow row : table.rows()) {
                    write(row, sheet.createRow(row.number() - 1), looks);
                }
                table.merges()
                        .forEach(m -> sheet.addMergedRegion(new CellRangeAddress(
                                m.firstRow() - 1, m.lastRow() - 1, m.firstColumn(), m.lastColumn())));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private void write(SourceRow from, Row to, Looks looks) {
        to.setZeroHeight(from.hidden());
        for (SourceCell source : from.cells()) {
            Cell cell = to.createCell(source.column());
            if (source.content() instanceof CellContent.Text text && text.runs().changeWhatIsRead()) {
                style(cell, text, looks);
            } else if (source.content() instanceof CellContent.Text text) {
                typist.type(cell, text.value(), looks);
            } else if (source.content() instanceof CellContent.Numeric number) {
                write(number, cell, looks);
            } else if (source.content() instanceof CellContent.Moment moment) {
                cell.setCellValue(moment.value());
                cell.setCellStyle(looks.day());
            } else {
                throw new IllegalArgumentException(source.toString());
            }
        }
    }

    private static void style(Cell cell, CellContent.Text text, Looks looks) {
        RichTextString rich = cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text.value());
        rich.applyFont(0, text.value().length(), looks.font("Times New Roman"));
        text.runs().struck().forEach(span -> rich.applyFont(span.from(), span.to(), looks.struck()));
        text.runs().raised().forEach(span -> rich.applyFont(span.from(), span.to(), looks.raised()));
        cell.setCellValue(rich);
    }

    private void write(CellContent.Numeric number, Cell cell, Looks looks) {
        if (formulas) {
            cell.setCellFormula("0+" + number.value().toPlainString());
        }
        cell.setCellValue(number.value().doubleValue());
        if (number.percent()) {
            cell.setCellStyle(looks.percent());
        }
    }

    /** The styles and fonts of one workbook. */
    public static final class Looks {

        private final Workbook workbook;
        private final Map<String, Font> fonts = new HashMap<>();
        private final Map<String, CellStyle> styles = new HashMap<>();

        Looks(Workbook workbook) {
            this.workbook = workbook;
        }

        public Font font(String name) {
            return fonts.computeIfAbsent(name, any -> {
                Font font = workbook.createFont();
                font.setFontName(name);
                return font;
            });
        }

        Font struck() {
            return fonts.computeIfAbsent(" struck", any -> {
                Font font = workbook.createFont();
                font.setStrikeout(true);
                return font;
            });
        }

        Font raised() {
            return fonts.computeIfAbsent(" raised", any -> {
                Font font = workbook.createFont();
                font.setTypeOffset(Font.SS_SUPER);
                return font;
            });
        }

        public CellStyle inFont(String name) {
            return styles.computeIfAbsent(name, any -> {
                CellStyle style = workbook.createCellStyle();
                style.setFont(font(name));
                return style;
            });
        }

        CellStyle day() {
            return format("dd/mm/yyyy");
        }

        CellStyle percent() {
            return format("0.0%");
        }

        private CellStyle format(String code) {
            return styles.computeIfAbsent("format " + code, any -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(code));
                return style;
            });
        }
    }
}
