package vn.tonghop.operations;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.operations.command.TonghopCommand;

/** What a command said and how it ended, in this process. */
public record Said(int code, String out, String err) {

    /** Gives a command. */
    public static Said tonghop(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream saidOut = new ByteArrayOutputStream();
        ByteArrayOutputStream saidErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(saidOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(saidErr, true, StandardCharsets.UTF_8));
            int code = TonghopCommand.execute(arguments);
            return new Said(code, saidOut.toString(StandardCharsets.UTF_8), saidErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Gives a command, words apart by spaces, on a home that is shut, its database and its clock. */
    public static Said at(TestHome home, String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--home", home.root().toString()));
        return with(home, Map.of(), arguments);
    }

    /** Gives a command on the database and the clock of a home that is shut, with settings that go before those. */
    static Said with(TestHome home, Map<String, String> settings, List<String> arguments) {
        Properties before = (Properties) System.getProperties().clone();
        try {
            System.setProperty("tonghop.clock", home.clock().instant().toString());
            home.database().properties().forEach(System::setProperty);
            settings.forEach(System::setProperty);
            return tonghop(arguments.toArray(new String[0]));
        } finally {
            System.setProperties(before);
        }
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** Its code and standard output, to be held against another's. */
    public Map.Entry<Integer, String> answer() {
        return Map.entry(code, out);
    }
}
