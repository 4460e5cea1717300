package vn.tonghop.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.operations.command.TonghopCommand;

/**
 * {@code check} and {@code read --json} on every file of a corpus, in one JVM: {@code CorpusProgram CORPUS SECONDS}. Prints a
 * line for each file that is not answered as its manifest says, then the totals; ends with 0 whatever the answers, unless a
 * file took longer than the seconds or the outside was called.
 */
public final class CorpusProgram {

    static final String DIFFERENT = "DIFFERENT ";
    static final String TOTAL = "TOTAL ";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PrintStream OUT = System.out;

    private CorpusProgram() {}

    public static void main(String[] args) throws IOException {
        NoNetwork.install();
        List<CorpusFile> files = CorpusFile.all(Path.of(args[0]));
        long most = Long.parseLong(args[1]) * 1000;
        int right = 0;
        long slowest = 0;
        List<String> slow = new ArrayList<>();
        for (CorpusFile file : files) {
            long start = processor();
            String fault = fault(file);
            long millis = (processor() - start) / 1_000_000;
            slowest = Math.max(slowest, millis);
            if (millis > most) {
                slow.add(file.path());
            }
            if (fault.isEmpty()) {
                right++;
            } else {
                OUT.println(DIFFERENT + file.path() + " " + file.verdict() + ": " + fault.replaceAll("\\s+", " "));
            }
        }
        OUT.println(TOTAL + right + " of " + files.size() + " as the manifests say, slowest " + slowest + " ms, heap "
                + (Runtime.getRuntime().maxMemory() >> 20) + " MB");
        OUT.println("Too slow: " + slow + "; asked of the outside: " + NoNetwork.asked());
        boolean failed = !slow.isEmpty() || !NoNetwork.asked().isEmpty() || !isGuarded();
        System.exit(failed ? 1 : 0);
    }

    /** Whether a call to the outside would have been noticed. */
    private static boolean isGuarded() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), 9)) {
            return !socket.isConnected() && !NoNetwork.asked().isEmpty();
        } catch (IOException | IllegalStateException e) {
            return !NoNetwork.asked().isEmpty();
        }
    }

    /** Time of the processor, which a busy machine does not lengthen. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What is wrong about the answers to a file; empty where nothing is. */
    private static String fault(CorpusFile file) throws IOException {
        JsonNode read = command("read", file);
        JsonNode check = command("check", file, "--unit", "TTUD", "--period", "2023-12");
        String verdict = check.path("verdict").asString("none");
        String code = read.path("finding").path("code").asString("");
        boolean refused = !code.isEmpty();
        if (!refused && read.path("sheets").isEmpty()) {
            return "read gave nothing: " + read;
        }
        boolean told = !check.path("findings").isEmpty();
        if (!told || refused != (verdict.equals("UNREADABLE") || code.equals("encoding-damaged"))) {
            return "check said " + verdict + " where read said " + code;
        }
        String why = code + " " + read.path("finding").path("variant").asString("");
        if (file.mustRefuse()) {
            boolean named = !file.encrypted() || code.equals("file-encrypted");
            return refused && named ? "" : refused ? why : "read " + cells(read) + " cells";
        }
        if (refused) {
            return file.mustRead() ? "refused: " + why : "";
        }
        return file.verdict().equals("REJECT_OR_BOUNDED") ? "" : ExpectedCells.difference(file, read);
    }

    private static int cells(JsonNode read) {
        return read.path("sheets").path(0).path("cells").size();
    }

    private static JsonNode command(String name, CorpusFile file, String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of(name, file.file().toString(), "--json"));
        line.addAll(List.of(options));
        try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
            System.setOut(captured);
            TonghopCommand.execute(line.toArray(new String[0]));
        } finally {
            System.setOut(OUT);
        }
        return out.size() == 0 ? JSON.createObjectNode() : JSON.readTree(out.toByteArray());
    }
}
