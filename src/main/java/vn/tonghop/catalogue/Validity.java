package vn.tonghop.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates of validity, both included; null means without limit. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Valid on every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    /** Whether valid on a day. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
