package vn.tonghop.staging;

/** What a cell means once its column is known. */
sealed interface ParsedCell<T> {

    /** A value. */
    record Value<T>(T value) implements ParsedCell<T> {}

    /** Nothing stands there. */
    record Blank<T>() implements ParsedCell<T> {}

    /** A mark that says there is nothing, such as "-"; stated, not forgotten. */
    record Nil<T>() implements ParsedCell<T> {}

    /** A mark that the figure is not known yet. */
    record NotYet<T>() implements ParsedCell<T> {}

    /** Something stands there that cannot be read for certain. */
    record Unreadable<T>(Fault fault, String found) implements ParsedCell<T> {}

    /** Why a cell cannot be read. */
    enum Fault {
        NOT_A_NUMBER,
        NOT_WHOLE,
        NEGATIVE,
        NOT_A_DATE,
        NOT_A_REAL_DATE,
        NOT_ALLOWED,
        FORMULA_ERROR,
        FORMULA_WITHOUT_VALUE
    }
}
