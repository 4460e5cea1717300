package vn.tonghop.staging.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** How many rows ended in which bucket. */
@JsonPropertyOrder("read")
public record RowTally(int structural, int loaded, int rejected, int ignored) {

    /** No rows. */
    public static final RowTally NONE = new RowTally(0, 0, 0, 0);

    /** All rows, from the first that is not blank to the last. */
    @JsonProperty
    public int read() {
        return structural + loaded + rejected + ignored;
    }

    /** Both together. */
    public RowTally plus(RowTally other) {
        return new RowTally(
                structural + other.structural,
                loaded + other.loaded,
                rejected + other.rejected,
                ignored + other.ignored);
    }

    /** What becomes of the rows when the form is returned: nothing of it is loaded. */
    public RowTally returned() {
        return new RowTally(structural, 0, rejected + loaded, ignored);
    }
}
