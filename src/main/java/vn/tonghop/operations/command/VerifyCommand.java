package vn.tonghop.operations.command;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.issued.IssuedSetVerifier.Verification;
import vn.tonghop.closing.issued.SignedContent;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.period.ReportingPeriod;

/** {@code verify}: rebuilds an issued set from the archive alone and holds it against what was issued. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2023-12")
    String period = "";

    @Override
    public Integer call() throws Exception {
        ReportingPeriod parsed = Periods.parse(period);
        Console console = options.console();
        Verification verification;
        ZoneId zone;
        try (OpenContext context = Homes.store(options)) {
            IssuedSetVerifier verifier = context.get(IssuedSetVerifier.class);
            zone = context.get(Catalogue.class).calendar().zone();
            verification = watched(console, verifier, parsed);
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
        SignedContent signed = verification.set().signedContent();
        if (signed != null && !signed.kind().equals("word")) {
            PdfTelling.signatures(console, signed.signatures(), zone);
        }
        return same ? ExitCode.DONE : ExitCode.ACT;
    }

    private static @Nullable Verification watched(Console console, IssuedSetVerifier verifier, ReportingPeriod period)
            throws Exception {
        WorkProgress progress = new WorkProgress();
        Optional<Verification> verification =
                console.watching(progress, () -> Optional.ofNullable(verifier.verify(period, progress)));
        return verification.orElse(null);
    }
}
