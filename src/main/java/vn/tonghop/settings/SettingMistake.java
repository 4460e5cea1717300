package vn.tonghop.settings;

/**
 * A setting that cannot be taken.
 *
 * @param kind the sentence, below {@code settings}: value, unknown, unknown-near, profile, file
 * @param where the file with its line, the variable or the option
 * @param key the setting
 * @param found what it says
 * @param rule which sentence below {@code settings.allowed} says what is allowed; empty where the kind says it
 * @param bound what that sentence names
 */
public record SettingMistake(String kind, String where, String key, String found, String rule, String bound) {}
