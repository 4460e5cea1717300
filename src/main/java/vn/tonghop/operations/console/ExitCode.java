package vn.tonghop.operations.console;

/** The exit codes of all commands. */
public final class ExitCode {

    /** Done, and nothing for people to do. */
    public static final int DONE = 0;
    /** Could not run; a run can be launched again. */
    public static final int FAILED = 1;
    /** Wrong use, unknown id, wrong catalogue or locale. */
    public static final int WRONG_USE = 2;
    /** Done, and people must act; or something was found or refused. */
    public static final int ACT = 3;
    /** Another run of the same home or database is under way. */
    public static final int BUSY = 4;

    private ExitCode() {}
}
