package vn.tonghop.operations.command;

import vn.tonghop.operations.PeriodDesk;

/** Tells why a decision was refused. */
final class Decisions {

    private Decisions() {}

    static int exitCode(Console console, PeriodDesk.Decision decision) {
        if (decision.isDone()) {
            return ExitCode.DONE;
        }
        console.complain(decision.messageKey(), "argument", decision.arguments().get(0));
        return decision.messageKey().equals("unknown-id") ? ExitCode.WRONG_USE : ExitCode.ACT;
    }
}
