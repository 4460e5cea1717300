package vn.tonghop;

import vn.tonghop.operations.command.TonghopCommand;

/** Starts the program: {@code tonghop <command> [options]}. */
public final class TonghopApplication {

    private TonghopApplication() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(TonghopCommand.execute(args));
    }
}
