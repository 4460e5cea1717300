package vn.tonghop.database;

/** Home and database do not belong together, or one of them is older than the other: nothing may be done with either. */
public final class HomeMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HomeIdentity.Found found;

    public HomeMismatchException(HomeIdentity.Found found) {
        super(found.toString());
        this.found = found;
    }

    /** What does not match. */
    public HomeIdentity.Found found() {
        return found;
    }
}
