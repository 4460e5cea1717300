package vn.tonghop.operations.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.closing.Decision;
import vn.tonghop.operations.context.OpenContext;

/** Takes a decision while no run goes on, and tells why where it is refused. */
public final class Decisions {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private Decisions() {}

    /**
     * Decides, tells, and returns the exit code.
     *
     * @param names the answer for programs: name, value, name, value; whether it was done is added
     */
    public static int take(CommonOptions options, Function<OpenContext, Decision> work, String done, Object... names)
            throws Exception {
        Console console = options.console();
        Optional<Decision> decision;
        try (OpenContext context = Homes.decision(options)) {
            decision = context.decide(() -> work.apply(context));
        }
        if (decision.isEmpty()) {
            console.complain("decide.busy");
            return ExitCode.BUSY;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        for (int i = 0; i + 1 < names.length; i += 2) {
            answer.put(String.valueOf(names[i]), names[i + 1]);
        }
        answer.put("done", decision.get().isDone());
        if (decision.get().isDone() && !decision.get().messageKey().isEmpty()) {
            answer.put("unwritten", decision.get().arguments());
        } else if (!decision.get().isDone()) {
            answer.put("refused", decision.get().messageKey());
            answer.put("because", decision.get().arguments());
        }
        if (!decision.get().remarks().isEmpty()) {
            answer.put("remarks", told(console, decision.get()));
        }
        console.answer(answer);
        if (decision.get().isDone()) {
            console.say(done, names);
            told(console, decision.get()).forEach(console::line);
        }
        return exitCode(console, decision.get());
    }

    private static List<String> told(Console console, Decision decision) {
        return decision.remarks().stream()
                .map(remark -> console.text(remark.key(), remark.values().toArray()))
                .toList();
    }

    public static int exitCode(Console console, Decision decision) {
        if (decision.isDone() && decision.messageKey().isEmpty()) {
            return ExitCode.DONE;
        }
        console.complain(decision.messageKey(), "argument", decision.arguments().get(0));
        return decision.isUnknown() ? ExitCode.WRONG_USE : ExitCode.ACT;
    }

    /** A reason or name that must be given and not be blank. */
    public static String required(String option, String value) {
        if (value.isBlank()) {
            throw new WrongUse("wrong-use.missing", "found", option);
        }
        String said = value.strip();
        int most = option.equals("--by") ? LONGEST_NAME : LONGEST_REASON;
        if (said.length() > most) {
            throw new WrongUse("value.too-long", "option", option, "length", said.length(), "most", most);
        }
        return said;
    }
}
