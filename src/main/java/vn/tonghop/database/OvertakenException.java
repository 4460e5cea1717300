package vn.tonghop.database;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * This process stood still for longer than its lease, and another has taken over its work: it must write nothing more. A
 * database's exception, so that what asks the database lets it through as such.
 */
public final class OvertakenException extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    OvertakenException() {
        super("overtaken: another run holds the lease");
    }
}
