package vn.tonghop.operations.alert;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.settings.AtLeast;
import vn.tonghop.settings.Written;
import vn.tonghop.settings.Written.Manner;

/**
 * Whom {@code serve} tells, and when; nobody unless the department says so. The mail server is Spring's own setting,
 * {@code spring.mail.*}.
 *
 * @param from the sender's address
 * @param office addresses that are told everything
 * @param units addresses by the code of the unit that they belong to, told of their own files and forms
 * @param webhook where the office's alerts are posted as JSON too; null is nowhere
 * @param daysBefore how many days before the due date a missing form is told
 * @param lateAfter how long after its hour a night that did not go well is told
 * @param triesFor how long an alert that cannot be sent is tried again
 */
@ConfigurationProperties("tonghop.alerts")
public record AlertSettings(
        @Written(Manner.ADDRESS) @DefaultValue("tonghop@localhost")
        String from,

        @Written(Manner.ADDRESS) @DefaultValue List<String> office,
        @Written(Manner.ADDRESS) @DefaultValue Map<String, List<String>> units,
        @Nullable URI webhook,
        @AtLeast("0") @DefaultValue("2") int daysBefore,
        @AtLeast("0s") @DefaultValue("2h") Duration lateAfter,
        @AtLeast("0s") @DefaultValue("3d") Duration triesFor) {

    public AlertSettings {
        office = List.copyOf(office);
        units = Map.copyOf(units);
    }

    /** Whether anybody is to be told anything. */
    boolean isOn() {
        return !office.isEmpty() || !units.isEmpty() || webhook != null;
    }
}
