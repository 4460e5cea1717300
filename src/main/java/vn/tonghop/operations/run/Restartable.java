package vn.tonghop.operations.run;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.wording.Sentence;

/** Whether a run can be relaunched from where it failed. */
public sealed interface Restartable {

    /** It can. */
    record Yes(long run, @Nullable String period, long execution) implements Restartable {}

    /** It cannot; which sentence says why, with its values. */
    record No(String messageKey, String argument, String other) implements Restartable {

        /** Why, in words. */
        public Sentence told() {
            return Sentence.of(messageKey, "argument", argument, "other", other);
        }

        /** Whether there is no such run. */
        public boolean unknown() {
            return messageKey.equals("unknown-id");
        }
    }

    /**
     * Judges a run among all.
     *
     * @param runs newest first
     * @param requested its number, or null for the last run
     */
    static Restartable of(List<Runs.Run> runs, @Nullable Long requested) {
        Optional<Runs.Run> found = runs.stream()
                .filter(run -> requested == null || run.run() == requested)
                .findFirst();
        if (found.isEmpty()) {
            return requested == null
                    ? new No("restart.none", "", "")
                    : new No("unknown-id", String.valueOf(requested), "");
        }
        Runs.Run run = found.get();
        String number = String.valueOf(run.run());
        if (run.status() == RunStatus.COMPLETED) {
            return new No(requested == null ? "restart.none" : "restart.completed", number, "");
        }
        Optional<Runs.Run> successor =
                runs.stream().filter(r -> r.run() == run.run() + 1).findFirst();
        if (successor.isPresent()) {
            return new No(
                    "restart.abandoned", number, String.valueOf(successor.get().run()));
        }
        Long execution = run.execution();
        if (execution == null) {
            return new No("restart.never-started", number, "");
        }
        return run.status().isRelaunchable()
                ? new Yes(run.run(), run.period(), execution)
                : new No("restart.abandoned", number, number);
    }
}
