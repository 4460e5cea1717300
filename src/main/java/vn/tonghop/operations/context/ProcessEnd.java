package vn.tonghop.operations.context;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the process ends when it is told to. What is under way may come to its end and say so, for some seconds; then the
 * process ends whatever it waits for, be it a database, a share or a mail server that never answers: nothing that was done
 * is lost by it, and the next run recovers the rest.
 */
public final class ProcessEnd {

    private static final Logger log = LoggerFactory.getLogger(ProcessEnd.class);
    private static final int TERMINATED = 143;
    private static final Duration USUAL = Duration.ofSeconds(8);
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private static final CountDownLatch SPOKEN = new CountDownLatch(1);
    private static volatile Duration patience = USUAL;
    private static volatile int code = TERMINATED;
    private static volatile boolean underWay;

    private ProcessEnd() {}

    /** From now on an end that is asked for comes. */
    public static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(ProcessEnd::end, "process-end"));
    }

    /** The command has said its last word; the process ends with its code. */
    public static void spoken(int exitCode) {
        if (!underWay) {
            code = exitCode;
        }
        SPOKEN.countDown();
    }

    /** Whether the process was told to end, so that what fails now fails because of it. */
    public static boolean isUnderWay() {
        return underWay;
    }

    /** How long what is under way may take to come to its end. */
    static void within(Duration stop) {
        patience = stop.plus(MARGIN);
    }

    private static void end() {
        underWay = true;
        Thread last = new Thread(ProcessEnd::halt, "process-halt");
        last.setDaemon(true);
        last.start();
        await();
    }

    private static void await() {
        try {
            if (!SPOKEN.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("what is under way has not come to its end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void halt() {
        try {
            TimeUnit.MILLISECONDS.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(code);
    }
}
