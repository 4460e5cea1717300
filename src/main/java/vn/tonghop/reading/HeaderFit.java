package vn.tonghop.reading;

import java.util.List;

/** Tells how well the first rows of a text hold a header that is awaited, so that its delimiter can be told by it. */
@FunctionalInterface
public interface HeaderFit {

    /** Awaits nothing. */
    HeaderFit NONE = rows -> 0;

    /** The more the better; 0 for no header at all. */
    int of(List<SourceRow> rows);
}
