package vn.tonghop.operations.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * Tells how far work is that takes over two seconds: on a terminal one line that is written over, elsewhere a plain line now
 * and then. Work that is over sooner says nothing.
 */
final class Progress {

    private static final long SILENT_NANOSECONDS = Duration.ofSeconds(2).toNanos();
    private static final long TERMINAL_NANOSECONDS = Duration.ofMillis(200).toNanos();
    private static final long PLAIN_NANOSECONDS = Duration.ofSeconds(30).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final IntFunction<String> sentence;
    private final LongSupplier nanoseconds;
    private boolean begun;
    private long next;
    private int written;

    /**
     * @param sentence for a count
     * @param nanoseconds a clock that only runs forward
     */
    Progress(PrintStream out, boolean terminal, IntFunction<String> sentence, LongSupplier nanoseconds) {
        this.out = out;
        this.terminal = terminal;
        this.sentence = sentence;
        this.nanoseconds = nanoseconds;
    }

    /** Tells that so many are done. */
    void count(int done) {
        long now = nanoseconds.getAsLong();
        if (!begun) {
            begun = true;
            next = now + SILENT_NANOSECONDS;
        }
        if (now - next < 0) {
            return;
        }
        next = now + (terminal ? TERMINAL_NANOSECONDS : PLAIN_NANOSECONDS);
        String line = sentence.apply(done);
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
            out.flush();
        } else {
            out.println(line);
        }
        written = line.length();
    }

    /** Clears the line, so that what follows stands at its begin. */
    void end() {
        if (terminal && written > 0) {
            out.print("\r" + " ".repeat(written) + "\r");
            out.flush();
        }
    }
}
