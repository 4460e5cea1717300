package vn.tonghop.closing;

import java.util.List;

/**
 * The outcome of what somebody has decided.
 *
 * @param isDone whether it was done
 * @param messageKey why it was not; where it was, what is left to be done, empty where that is nothing
 * @param arguments what the message names
 * @param remarks what else is to be said of what was done
 */
public record Decision(boolean isDone, String messageKey, List<String> arguments, List<Remark> remarks) {

    private static final String UNKNOWN = "unknown-id";

    public Decision {
        arguments = List.copyOf(arguments);
        remarks = List.copyOf(remarks);
    }

    /**
     * Something that is to be said.
     *
     * @param key the sentence
     * @param values names and values in turn
     */
    public record Remark(String key, List<String> values) {
        public Remark {
            values = List.copyOf(values);
        }
    }

    public static Decision done() {
        return new Decision(true, "", List.of(), List.of());
    }

    /** It stands, and these could not be written into the home; the next run writes them. */
    static Decision unpublished(String files) {
        return new Decision(true, "decision.unpublished", List.of(files), List.of());
    }

    public static Decision refused(String key, String argument) {
        return new Decision(false, key, List.of(argument), List.of());
    }

    /** The same with what else is to be said. */
    Decision with(List<Remark> more) {
        return new Decision(isDone, messageKey, arguments, more);
    }

    static Decision unknown(String id) {
        return refused(UNKNOWN, id);
    }

    /** Whether the id that was given does not exist. */
    public boolean isUnknown() {
        return messageKey.equals(UNKNOWN);
    }
}
