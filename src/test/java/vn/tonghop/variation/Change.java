package vn.tonghop.variation;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A change that people make to a form.
 *
 * @param name of its kind, for counts
 * @param applies makes it
 */
record Change(String name, Applies applies) {

    /** Makes a change to a draft; says in a sentence what it has done, null where there is nothing to do. */
    @FunctionalInterface
    interface Applies {
        @Nullable
        String to(Draft draft, Random random);
    }

    /** Whether it changes what the form means. */
    boolean isMeant() {
        return Meant.NAMES.contains(name);
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
