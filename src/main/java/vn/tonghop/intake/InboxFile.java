package vn.tonghop.intake;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies in the inbox.
 *
 * @param file where
 * @param path below {@code inbox/}, with slashes, as dropped
 * @param unit code of the unit that its folder names; null where it names none
 * @param part the part that a sub-folder names; empty for none
 * @param checkOnly whether it lies in {@code KIEM-TRA/}
 * @param leftOpen whether an owner's file lies beside it that was left over
 * @param state size and times when it was looked at
 */
record InboxFile(
        Path file,
        String path,
        @Nullable String unit,
        String part,
        boolean checkOnly,
        boolean leftOpen,
        FileState state) {

    long size() {
        return state.size();
    }

    Instant modified() {
        return state.modified();
    }
}
