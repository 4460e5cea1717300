package vn.tonghop.operations.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Gives commands one after the other in the folder that the process was started in, and says how each ended. */
final class CommandSequence {

    private CommandSequence() {}

    /** Each argument is a command line, words apart by blanks; what it said follows its code. */
    public static void main(String[] lines) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line : lines) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            PrintStream caught = new PrintStream(said, true, StandardCharsets.UTF_8);
            System.setOut(caught);
            System.setErr(caught);
            int code = TonghopCommand.execute(line.split(" "));
            out.println("<" + code + "> " + line);
            out.println(said.toString(StandardCharsets.UTF_8));
        }
    }
}
