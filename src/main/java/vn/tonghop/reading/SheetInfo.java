package vn.tonghop.reading;

import org.jspecify.annotations.Nullable;

/**
 * A sheet of a file.
 *
 * @param index from 0, in the file's order
 * @param name the sheet's name; null for CSV
 * @param state how visible it is
 */
public record SheetInfo(int index, @Nullable String name, State state) {

    /** How visible a sheet is. */
    public enum State {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }
}
