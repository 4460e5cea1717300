package vn.tonghop.intake;

import java.time.Duration;

/**
 * How the inbox is looked at.
 *
 * @param rest how long a file must not have changed before it is taken
 * @param leftOver how long an owner's file or a half written one must not have changed to be left over
 * @param largest size in bytes up to which a file is taken
 */
public record InboxSettings(Duration rest, Duration leftOver, long largest) {}
