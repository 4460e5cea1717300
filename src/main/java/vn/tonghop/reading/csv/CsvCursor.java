package vn.tonghop.reading.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowAsides;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;

/** Reads records one by one. */
final class CsvCursor implements RowCursor {

    private final OrderlyQuotes quotes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean declared;
    private final UnaryOperator<String> decoder;
    private final ReadingBounds bounds;
    private int rows;

    CsvCursor(Reader reader, Dialect dialect, UnaryOperator<String> decoder, ReadingBounds bounds) throws IOException {
        this.declared = dialect.declared();
        this.decoder = decoder;
        this.bounds = bounds;
        this.quotes = new OrderlyQuotes(reader, dialect.delimiter(), bounds);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.delimiter())
                .setIgnoreEmptyLines(false)
                .get();
        try {
            parser = CSVParser.builder().setReader(quotes).setFormat(format).get();
            records = parser.iterator();
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            while (records.hasNext()) {
                CSVRecord record = records.next();
                boolean declaration = declared && record.getRecordNumber() == 1;
                List<SourceCell> cells = declaration ? List.of() : cells(record);
                if (!cells.isEmpty()) {
                    rows++;
                    if (rows > bounds.rows()) {
                        throw tooLarge("rows", bounds.rows());
                    }
                    return row(record, cells);
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw reason(Objects.requireNonNull(e.getCause()));
        }
    }

    private SourceRow row(CSVRecord record, List<SourceCell> cells) {
        SourceRow row = new SourceRow(Math.toIntExact(record.getRecordNumber()), cells, record.size(), false);
        return quotes.isOpen(record.getRecordNumber()) ? row.with(new RowAsides(List.of(), List.of(), true)) : row;
    }

    private List<SourceCell> cells(CSVRecord record) {
        if (record.size() > bounds.columns()) {
            throw tooLarge("columns", bounds.columns());
        }
        List<SourceCell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            String value = decoder.apply(record.get(column));
            if (value.length() > bounds.cellCharacters()) {
                throw tooLarge("cell-characters", bounds.cellCharacters());
            }
            if (!isBlank(value)) {
                cells.add(new SourceCell(column, new CellContent.Text(value)));
            }
        }
        return cells;
    }

    private static boolean isBlank(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF) {
                return false;
            }
        }
        return true;
    }

    static UnreadableSourceException tooLarge(String variant, int limit) {
        return new UnreadableSourceException(
                FindingCode.FILE_TOO_LARGE, variant, Map.of("limit", limit), variant + " over " + limit);
    }

    /** The content's fault as a finding; throws what is the disk's. */
    static UnreadableSourceException reason(IOException e) throws IOException {
        if (e instanceof CharacterCodingException) {
            return new UnreadableSourceException(
                    FindingCode.ENCODING_DAMAGED, "invalid", "bytes that the file's encoding does not have", e);
        }
        if (e.getClass().equals(IOException.class)) {
            return new UnreadableSourceException(FindingCode.FILE_UNREADABLE, "", String.valueOf(e.getMessage()), e);
        }
        throw e;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
