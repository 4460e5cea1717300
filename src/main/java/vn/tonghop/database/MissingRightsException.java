package vn.tonghop.database;

import java.util.List;

/** The account of the database may not make the program's tables; none has been made. */
public final class MissingRightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> rights;
    private final String account;
    private final String database;

    MissingRightsException(List<String> rights, String account, String database) {
        super(account + " lacks " + rights + " on " + database);
        this.rights = List.copyOf(rights);
        this.account = account;
        this.database = database;
    }

    /** What is missing, by the server's names. */
    public List<String> rights() {
        return rights;
    }

    public String account() {
        return account;
    }

    public String database() {
        return database;
    }
}
