package vn.tonghop.operations.console;

import java.io.Serial;

/** Something that the person who typed the command must put right: exit code 2. */
public final class WrongUse extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] values;

    /**
     * @param key the sentence
     * @param values names and values in turn
     */
    public WrongUse(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    public String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
