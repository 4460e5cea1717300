package vn.tonghop.operations.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far work is that takes over two seconds: on a terminal one line that is written over, with a bar where the end is
 * known, elsewhere a plain line now and then. Work that is over sooner says nothing. A thread of its own looks, so that a long
 * step does not seem dead and the work waits for nobody.
 */
final class Progress {

    private static final long SILENT_NANOSECONDS = Duration.ofSeconds(2).toNanos();
    private static final long TERMINAL_NANOSECONDS = Duration.ofMillis(200).toNanos();
    private static final long PLAIN_NANOSECONDS = Duration.ofSeconds(30).toNanos();
    private static final int BAR = 20;

    private final PrintStream out;
    private final BooleanSupplier asked;
    private final Supplier<Line> line;
    private final LongSupplier nanoseconds;
    private @Nullable ScheduledExecutorService looks;
    private boolean terminal;
    private boolean spoken;
    private long next;
    private int written;

    /** What to say; {@code done} of {@code all} make the bar, which is left out where {@code all} is 0. */
    record Line(String sentence, int done, int all) {}

    /**
     * Work begins with this.
     *
     * @param terminal whether what is written can be written over; asked once there is something to say
     * @param nanoseconds a clock that only runs forward
     */
    Progress(PrintStream out, BooleanSupplier terminal, Supplier<Line> line, LongSupplier nanoseconds) {
        this.out = out;
        this.asked = terminal;
        this.line = line;
        this.nanoseconds = nanoseconds;
        this.next = nanoseconds.getAsLong() + SILENT_NANOSECONDS;
    }

    /** Looks from now on until the end. */
    void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "progress");
            daemon.setDaemon(true);
            return daemon;
        });
        ScheduledFuture<?> unused =
                thread.scheduleAtFixedRate(this::look, SILENT_NANOSECONDS, TERMINAL_NANOSECONDS, TimeUnit.NANOSECONDS);
        looks = thread;
    }

    /** Tells how far the work is, where it is time to. */
    synchronized void look() {
        long now = nanoseconds.getAsLong();
        if (now - next < 0) {
            return;
        }
        if (!spoken) {
            spoken = true;
            terminal = asked.getAsBoolean();
        }
        next = now + (terminal ? TERMINAL_NANOSECONDS : PLAIN_NANOSECONDS);
        Line told = line.get();
        if (terminal) {
            String text = bar(told) + told.sentence();
            out.print("\r" + text + " ".repeat(Math.max(0, written - text.length())));
            out.flush();
            written = text.length();
        } else {
            out.println(told.sentence());
        }
    }

    private static String bar(Line line) {
        if (line.all() <= 0) {
            return "";
        }
        int full = (int) Math.min(BAR, (long) line.done() * BAR / line.all());
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] ";
    }

    /** Looks no more and clears the line, so that what follows stands at its begin. */
    void end() {
        if (looks != null) {
            looks.shutdownNow();
        }
        synchronized (this) {
            next = Long.MAX_VALUE;
            if (written > 0) {
                out.print("\r" + " ".repeat(written) + "\r");
                out.flush();
                written = 0;
            }
        }
    }
}
