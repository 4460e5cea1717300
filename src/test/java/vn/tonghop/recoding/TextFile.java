package vn.tonghop.recoding;

import java.util.function.Function;

/** Writes a table as lines of fields, as spreadsheet programs save them. */
public record TextFile(char delimiter, WrittenValues values, Function<String, byte[]> bytes) {

    public byte[] write(PlainTable table) {
        StringBuilder text = new StringBuilder();
        for (int row = 1; row <= table.lastRow(); row++) {
            for (int column = 0; column < table.width(); column++) {
                text.append(column == 0 ? "" : String.valueOf(delimiter));
                text.append(quoted(values.text(table.at(row, column))));
            }
            text.append("\r\n");
        }
        return bytes.apply(text.toString());
    }

    private String quoted(String field) {
        boolean special = field.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
