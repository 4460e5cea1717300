package vn.tonghop.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of {@code serve}.
 *
 * @param receiveEvery how often the inbox is looked at
 * @param compileCron when the night's run starts, in the calendar's time zone; second, minute, hour, day, month, weekday
 * @param longestRetry how long to wait at most before a failed run is tried again
 * @param stopWithin how long a stop waits for the step that is under way
 */
@ConfigurationProperties("tonghop.serve")
record ServiceSettings(
        @DefaultValue("5m") Duration receiveEvery,
        @DefaultValue("0 0 1 * * *") String compileCron,
        @DefaultValue("1h") Duration longestRetry,
        @DefaultValue("30s") Duration stopWithin) {}
