package vn.tonghop.reading.excel;

/** What a number format makes of a number. */
enum FormatKind {
    NUMBER,
    PERCENT,
    /** Shows a day, a month or a year, with or without the time. */
    DATE,
    /** Shows a time or a duration without a day. */
    TIME
}
