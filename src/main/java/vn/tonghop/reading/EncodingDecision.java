package vn.tonghop.reading;

/**
 * Which encoding a file's text has, and why.
 *
 * @param name such as {@code UTF-8}, {@code UTF-16LE}, {@code windows-1258}, {@code TCVN3}, {@code VNI}
 * @param reason why, in a few words for the log and {@code read}
 * @param legacy whether the unit should be told to save as Unicode
 */
public record EncodingDecision(String name, String reason, boolean legacy) {}
