package vn.tonghop.operations.command;

/** The exit codes of all commands. */
final class ExitCode {

    /** Done, and nothing for people to do. */
    static final int DONE = 0;
    /** Could not run; a run can be launched again. */
    static final int FAILED = 1;
    /** Wrong use, unknown id, wrong catalogue or locale. */
    static final int WRONG_USE = 2;
    /** Done, and people must act; or something was found or refused. */
    static final int ACT = 3;
    /** Another run of the same home or database is under way. */
    static final int BUSY = 4;

    private ExitCode() {}
}
