package vn.tonghop.intake;

import org.jspecify.annotations.Nullable;

/**
 * Where a submission lay in the inbox, and what stands there about it.
 *
 * @param place below {@code inbox/} as the file system spells it
 * @param givenBack the file itself still lies there
 * @param sentAgain the same unit or part of it has sent since, in the same way: to count or to be checked
 * @param note of its answer below {@code inbox/}; null where there is none
 */
public record DroppedFile(
        String submission,
        long run,
        String place,
        boolean givenBack,
        boolean sentAgain,
        @Nullable String note) {}
