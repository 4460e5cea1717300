package vn.tonghop.catalogue;

/** How a unit's machines write numbers in text: which mark groups thousands and which precedes decimals. */
public enum NumberMarks {
    /** {@code 9.296,5}. */
    VIETNAMESE('.', ','),
    /** {@code 9,296.5}. */
    ENGLISH(',', '.');

    private final char grouping;
    private final char decimal;

    NumberMarks(char grouping, char decimal) {
        this.grouping = grouping;
        this.decimal = decimal;
    }

    /** The mark between thousands. */
    public char grouping() {
        return grouping;
    }

    /** The mark before decimals. */
    public char decimal() {
        return decimal;
    }
}
