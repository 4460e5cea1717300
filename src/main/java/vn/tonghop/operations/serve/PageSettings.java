package vn.tonghop.operations.serve;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.tonghop.settings.AtLeast;

/**
 * The settings of the page of {@code serve}.
 *
 * @param enabled whether there is a page; without it the service tells health and metrics alone
 * @param session how long a session lasts in which nothing is done
 * @param tries how many wrong passwords one name may give, and one address four times as many, before they are refused
 * @param pause for how long they are refused, and within which time wrong passwords are counted
 * @param patience how long a decision waits for a run to end
 * @param upload how large all files may be that are sent at once
 */
@ConfigurationProperties("tonghop.page")
public record PageSettings(
        @DefaultValue("true") boolean enabled,
        @AtLeast("1m") @DefaultValue("30m") Duration session,
        @AtLeast("1") @DefaultValue("5") int tries,
        @AtLeast("1s") @DefaultValue("15m") Duration pause,
        @AtLeast("0s") @DefaultValue("20s") Duration patience,
        @AtLeast("1KB") @DefaultValue("500MB") DataSize upload) {}
