package vn.tonghop.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts wrong passwords by name and by address, and says who has given too many: for a name from one address a few, from
 * one address for all names four times as many. Remembers a bounded number of both. Thread-safe.
 */
final class SignInThrottle {

    private static final int REMEMBERED = 10_000;
    private static final int NAMES = 4;
    private static final int LONGEST = 100;

    private final int tries;
    private final Duration pause;
    private final Clock clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    SignInThrottle(int tries, Duration pause, Clock clock) {
        this.tries = tries;
        this.pause = pause;
        this.clock = clock;
    }

    /** Whether this name from this address must wait. */
    synchronized boolean isRefused(String name, String address) {
        return count(pair(name, address)) >= tries || count(address) >= (long) tries * NAMES;
    }

    /** A wrong password was given. */
    synchronized void failed(String name, String address) {
        add(pair(name, address));
        add(address);
    }

    /** The right one was given: what this name has got wrong from there is forgotten. */
    synchronized void succeeded(String name, String address) {
        wrong.remove(pair(name, address));
    }

    private void add(String key) {
        Deque<Instant> times = wrong.computeIfAbsent(key, k -> new ArrayDeque<>());
        times.addLast(clock.instant());
        while (times.size() > (long) tries * NAMES) {
            times.removeFirst();
        }
        if (wrong.size() > REMEMBERED) {
            wrong.remove(wrong.keySet().iterator().next());
        }
    }

    private long count(String key) {
        Deque<Instant> times = wrong.get(key);
        if (times == null) {
            return 0;
        }
        Instant since = clock.instant().minus(pause);
        times.removeIf(time -> time.isBefore(since));
        return times.size();
    }

    private static String pair(String name, String address) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return address + " " + (folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded);
    }
}
