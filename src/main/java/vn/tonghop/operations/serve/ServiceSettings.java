package vn.tonghop.operations.serve;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.settings.AtLeast;
import vn.tonghop.settings.Written;
import vn.tonghop.settings.Written.Manner;

/**
 * The settings of {@code serve}.
 *
 * @param receiveEvery how often the inbox is looked at
 * @param compileCron when the night's run starts, in the calendar's time zone; second, minute, hour, day, month, weekday
 * @param longestRetry how long to wait at most before a failed run is tried again
 * @param stopWithin how long a stop waits for the step that is under way
 */
@ConfigurationProperties("tonghop.serve")
public record ServiceSettings(
        @AtLeast("1s") @DefaultValue("5m") Duration receiveEvery,
        @Written(Manner.CRON) @DefaultValue("0 0 1 * * *") String compileCron,
        @AtLeast("1s") @DefaultValue("1h") Duration longestRetry,
        @AtLeast("0s") @DefaultValue("8s") Duration stopWithin) {}
