package vn.tonghop.settling;

import java.time.LocalDateTime;

/**
 * A form with what is known of the file that it came in.
 *
 * @param checkOnly answered, never counted
 * @param file below {@code inbox/} as dropped
 * @param received in UTC
 */
public record ReceivedForm(FormResult result, boolean checkOnly, String file, String sha256, LocalDateTime received) {}
