package vn.tonghop.catalogue.reader;

import java.time.LocalDate;
import vn.tonghop.catalogue.Validity;
import vn.tonghop.catalogue.yaml.Fields;

/** Reads {@code from} and {@code to}, the days between which something holds. */
final class ValidityReader {

    private ValidityReader() {}

    static Validity read(Fields fields) {
        LocalDate from = fields.date("from");
        LocalDate to = fields.date("to");
        if (from != null && to != null && to.isBefore(from)) {
            fields.mistake("to", "ends-before-it-begins", "from", from, "to", to);
        }
        return from == null && to == null ? Validity.ALWAYS : new Validity(from, to);
    }
}
