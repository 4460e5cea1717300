package vn.tonghop.operations.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.operations.IssuedSetVerifier;
import vn.tonghop.operations.IssuedSetVerifier.Verification;
import vn.tonghop.operations.OpenContext;
import vn.tonghop.period.ReportingPeriod;

/** {@code verify}: rebuilds an issued set from the archive alone and holds it against what was issued. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2023-12")
    String period = "";

    @Override
    public Integer call() {
        ReportingPeriod parsed = Periods.parse(period);
        Console console = options.console();
        Verification verification;
        try (OpenContext context = Homes.store(options)) {
            verification = context.get(IssuedSetVerifier.class).verify(parsed);
        } catch (IOException e) {
            console.complain("verify.impossible", "period", period, "found", e.getMessage());
            return ExitCode.ACT;
        }
        if (verification == null) {
            throw new WrongUse("verify.none", "period", period);
        }
        console.answer(verification);
        boolean same = verification.differences().isEmpty();
        String key = !same ? "verify.differs" : verification.sameProgram() ? "verify.same" : "verify.same-figures";
        console.say(
                key,
                "period",
                period,
                "number",
                verification.set().number(),
                "figures",
                verification.figures(),
                "documents",
                verification.documents());
        verification.differences().forEach(console::line);
        return same ? ExitCode.DONE : ExitCode.ACT;
    }
}
