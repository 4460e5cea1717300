package vn.tonghop.form;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.XmlText;
import vn.tonghop.wording.VietnameseDates;

/** Writes one blank form as a workbook: the same month, unit and catalogue give the same bytes. */
final class FormWorkbook {

    private static final int DRAWN_ROWS = 200;
    private static final int SPARE_ROWS = 20;
    private static final int NOTE_COLUMNS = 3;
    private static final int NOTE_CHARACTERS = 28;
    private static final int CHARACTER = 256;
    private static final float LINE_POINTS = 15F;
    private static final float TITLE_POINTS = 28F;
    private static final float HEADER_POINTS = 36F;
    /** Not the program's name: answers remove the program's own remarks from what a unit sends back. */
    private static final String NOTE_AUTHOR = "Hướng dẫn";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final BlankForm blank;
    private final List<FormColumn> columns;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final FormStyles styles = new FormStyles(workbook);
    private final XSSFSheet sheet;
    private int next;

    private FormWorkbook(BlankForm blank) {
        this.blank = blank;
        this.columns = blank.form().columns();
        this.sheet = workbook.createSheet(blank.form().code());
    }

    /** Writes the form; {@code out} stays open. */
    static void write(BlankForm blank, OutputStream out) throws IOException {
        FormWorkbook form = new FormWorkbook(blank);
        try (XSSFWorkbook workbook = form.workbook) {
            form.fill();
            form.describe();
            DeterministicPackage.write(workbook, out);
        }
    }

    private void fill() {
        widths();
        titleBlock();
        int header = next++;
        header(header);
        List<GivenRows.Row> given = new GivenRows(blank).all();
        given.forEach(this::row);
        int drawn = blank.form().kind() == DataForm.Kind.INDICATORS ? given.size() + SPARE_ROWS : DRAWN_ROWS;
        while (next <= header + drawn) {
            row(new GivenRows.Row(Map.of(), java.util.Set.of(), java.util.Set.of(), Map.of(), Map.of()));
        }
        EntryRules rules = new EntryRules(blank, sheet);
        for (int i = 0; i < columns.size(); i++) {
            rules.apply(columns.get(i), i, header + 1);
        }
        FormPage.setUp(
                sheet,
                header,
                FormPage.isWide(columns.stream().mapToInt(FormPage::width).sum()));
    }

    private void widths() {
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            sheet.setColumnWidth(i, FormPage.width(column) * CHARACTER);
            sheet.setDefaultColumnStyle(i, styles.below(column.type(), FormStyles.format(column.type(), 0)));
        }
    }

    private void titleBlock() {
        line(blank.catalogue().department().name().toUpperCase(Locale.ROOT), styles.agency(), 1);
        line(blank.unit().name().toUpperCase(Locale.ROOT), styles.agency(), 1);
        int width = columns.stream().mapToInt(FormPage::width).sum();
        String title = blank.form().code() + " – " + blank.form().name().toUpperCase(Locale.ROOT);
        line(title, styles.title(), 1 + title.length() * 4 / 3 / width);
        sheet.getRow(next - 1).setHeightInPoints((1 + title.length() * 4 / 3 / width) * TITLE_POINTS);
        line(say("title.period"), styles.subtitle(), 1);
        String guide = say("guide." + blank.form().kind().name().toLowerCase(Locale.ROOT));
        line(guide, styles.guide(), 1 + guide.length() / width);
        if (columns.stream().anyMatch(FormColumn::scaled)) {
            line(say("title.scale"), styles.scale(), 1);
        }
    }

    private String say(String key) {
        return blank.sentences()
                .render(key, Map.of("month", blank.month(), "window", VietnameseDates.window(blank.window())));
    }

    private void line(String text, org.apache.poi.xssf.usermodel.XSSFCellStyle style, int lines) {
        XSSFRow row = sheet.createRow(next);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i).setCellStyle(style);
        }
        row.getCell(0).setCellValue(XmlText.clean(text));
        sheet.addMergedRegion(new CellRangeAddress(next, next, 0, columns.size() - 1));
        if (lines > 1) {
            row.setHeightInPoints(lines * LINE_POINTS);
        }
        next++;
    }

    private void header(int number) {
        HeaderNotes notes = new HeaderNotes(blank);
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints(HEADER_POINTS);
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(styles.header(column.required()));
            cell.setCellValue(column.label() + (column.required() ? " *" : ""));
            note(cell, notes.of(column));
        }
    }

    private void row(GivenRows.Row given) {
        XSSFRow row = sheet.createRow(next++);
        int lines = lines(given);
        if (lines > 1) {
            row.setHeightInPoints(lines * LINE_POINTS);
        }
        for (int i = 0; i < columns.size(); i++) {
            FormColumn column = columns.get(i);
            String key = column.key();
            String format = FormStyles.format(column.type(), given.decimals().getOrDefault(key, 0));
            boolean locked = given.locked().contains(key);
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(
                    locked || given.unused().contains(key)
                            ? styles.given(locked, column.type(), format)
                            : styles.entry(column.type(), format));
            value(cell, given.values().get(key));
            String note = given.notes().get(key);
            if (note != null) {
                note(cell, note);
            }
        }
    }

    /** Programs that do not fit rows by themselves would cut long texts off. */
    private int lines(GivenRows.Row given) {
        int most = 1;
        for (FormColumn column : columns) {
            if (given.values().get(column.key()) instanceof String text) {
                int width = FormPage.width(column) - 1;
                most = Math.max(
                        most, text.lines().mapToInt(l -> 1 + l.length() / width).sum());
            }
        }
        return most;
    }

    private void value(XSSFCell cell, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else if (value != null && !value.toString().isEmpty()) {
            String text = XmlText.clean(value.toString());
            cell.setCellValue(text);
            if (FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
                var quoted = cell.getCellStyle().copy();
                quoted.setQuotePrefixed(true);
                cell.setCellStyle(quoted);
            }
        }
    }

    /** The library takes the anchor's place for the comment's, so it begins in the cell itself. */
    private void note(XSSFCell cell, String text) {
        int lines = text.lines().mapToInt(l -> 1 + l.length() / NOTE_CHARACTERS).sum();
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, column, row, column + NOTE_COLUMNS, row + 1 + lines);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(XmlText.clean(text));
        comment.setAuthor(NOTE_AUTHOR);
        cell.setCellComment(comment);
    }

    private void describe() {
        var properties = workbook.getProperties();
        properties.getCoreProperties().setTitle(blank.form().code() + " " + blank.month());
        properties.getCoreProperties().setCreator(DeterministicPackage.CREATOR);
        properties.getCoreProperties().setCreated(Optional.of(DeterministicPackage.createdDate()));
        properties.getCoreProperties().setModified(Optional.of(DeterministicPackage.createdDate()));
        properties.getExtendedProperties().setApplication(DeterministicPackage.CREATOR);
    }
}
