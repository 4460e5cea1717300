package vn.tonghop;

import java.util.TimeZone;
import vn.tonghop.operations.command.TonghopCommand;
import vn.tonghop.operations.context.ProcessEnd;

/** Starts the program: {@code tonghop <command> [options]}. */
public final class TonghopApplication {

    private TonghopApplication() {}

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        // The job repository asks for the host's wall clock; two hosts' or accounts' must not differ. Logs keep the
        // host's.
        System.setProperty("tonghop.host-zone", TimeZone.getDefault().getID());
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        ProcessEnd.watch();
        int code = TonghopCommand.execute(args);
        ProcessEnd.spoken(code);
        System.exit(code);
    }
}
