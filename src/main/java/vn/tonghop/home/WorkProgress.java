package vn.tonghop.home;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far long work is. Those who work tell it as they go, at the cost of a counter; whoever wants to show it looks when it
 * likes, and nobody has to.
 */
public final class WorkProgress {

    private volatile Step now = new Step("starting", 0);

    /**
     * What is to be seen at a moment.
     *
     * @param step its name; {@code progress.<step>} is the key of its sentence
     * @param done files that are done
     * @param all files that there are to do; 0 where that is not known
     * @param rows rows that were read
     */
    public record Seen(String step, int done, int all, long rows) {}

    /** Counters belong to one step, so that what is seen is never half of one and half of the next. */
    private record Step(String name, int all, AtomicInteger done, LongAdder rows) {
        Step(String name, int all) {
            this(name, all, new AtomicInteger(), new LongAdder());
        }
    }

    /** A step begins, and with it all counting. */
    public void begin(String step) {
        begin(step, 0);
    }

    /** A step begins that has so many files to do. */
    public void begin(String step, int files) {
        now = new Step(step, files);
    }

    /** One more file of the step is done. */
    public void fileDone() {
        now.done.incrementAndGet();
    }

    /** So many more rows were read. */
    public void rows(long rows) {
        if (rows > 0) {
            now.rows.add(rows);
        }
    }

    /** How far the work is now. */
    public Seen look() {
        Step step = now;
        return new Seen(step.name, step.done.get(), step.all, step.rows.sum());
    }
}
