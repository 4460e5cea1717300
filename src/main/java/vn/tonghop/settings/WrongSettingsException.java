package vn.tonghop.settings;

import java.io.Serial;
import java.util.List;

/** Settings that the program cannot be run with. */
public final class WrongSettingsException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<SettingMistake> mistakes;

    /** @param mistakes all that were found */
    public WrongSettingsException(List<SettingMistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    /** All that were found. */
    public List<SettingMistake> mistakes() {
        return mistakes;
    }
}
