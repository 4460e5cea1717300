package vn.tonghop.reading;

import java.util.Locale;

/** What a file really is, by its content. */
public enum FileType {
    XLSX,
    XLSM,
    XLS,
    CSV,
    HTML,
    DOCX,
    XLSB,
    ODS,
    OLD_XLS,
    STRICT_OOXML,
    SPREADSHEET_XML,
    PDF,
    DOC,
    IMAGE,
    ARCHIVE,
    EMPTY,
    UNKNOWN;

    /** The word that programs read, such as {@code xlsx}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
