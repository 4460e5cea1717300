package vn.tonghop.closing.issued;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the database, besides the files' own, on which an issued set rests: what was received and decided, what was
 * known of the month before and of the ledger.
 *
 * @param tables rows by table, each by column; every value as text
 */
record IssuedRows(Map<String, List<Map<String, @Nullable String>>> tables) {

    /** Forms of months before the last one, of which no file is read, with those of their rows that are listed again. */
    static final String EARLIER_FORMS = "earlier_form_result";

    static final String EARLIER_ENTRIES = "earlier_register_entry";

    /** The rows of a table. */
    List<Map<String, @Nullable String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
