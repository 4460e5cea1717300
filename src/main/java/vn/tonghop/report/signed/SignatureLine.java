package vn.tonghop.report.signed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.tonghop.pdf.signature.PdfSignature;

/**
 * A signature as a sentence.
 *
 * @param key of the sentence: whether it holds, and whether its certificates are known
 * @param values names and values in turn
 */
public record SignatureLine(String key, List<String> values) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

    public SignatureLine {
        values = List.copyOf(values);
    }

    /** The sentence, with its time as clocks show it in the department's zone. */
    public static SignatureLine of(PdfSignature signature, ZoneId zone) {
        String told = signature.time();
        String time = told == null ? "-" : TIME.format(Instant.parse(told).atZone(zone));
        String state = !signature.intact() ? "broken" : signature.trusted() ? "trusted" : "unknown";
        return new SignatureLine(
                "signature." + state,
                List.of("signer", signature.signer(), "time", time, "issuer", signature.issuer()));
    }
}
