package vn.tonghop.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The typed places of a register entry; a form's columns are mapped to them by key. */
public enum RegisterField {
    ENTRY_DATE("entry-date", "entry_date"),
    CLOSING_DATE("closing-date", "closing_date"),
    REFERENCE("reference", "reference"),
    SUBJECT("subject", "subject"),
    PARTY("party", "party"),
    CATEGORY("category", "category"),
    ACTION("action", "action"),
    OUTCOME("outcome", "outcome"),
    PLACE("place", "place"),
    QUANTITY("quantity", "quantity"),
    AMOUNT("amount", "amount"),
    LISTED("listed", "listed"),
    NOTE("note", "note");

    private final String key;
    private final String databaseColumn;

    RegisterField(String key, String databaseColumn) {
        this.key = key;
        this.databaseColumn = databaseColumn;
    }

    /** The key in the catalogue. */
    public String key() {
        return key;
    }

    /** The column of {@code register_entry}. */
    public String databaseColumn() {
        return databaseColumn;
    }

    /** The field with this key. */
    public static Optional<RegisterField> ofKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }
}
