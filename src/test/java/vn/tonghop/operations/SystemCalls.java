package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls by which a run changes files, counted and cut at by {@code strace}, which counts each thread by itself. */
final class SystemCalls {

    /** What a family of calls does, and the names that the systems have for it. */
    static final Map<String, String> FAMILIES = Map.of(
            "rename", "rename,renameat,renameat2",
            "unlink", "unlink,unlinkat",
            "fsync", "fsync,fdatasync",
            "mkdir", "mkdir,mkdirat",
            "write", "write",
            "pwrite", "pwrite64");

    private static final Pattern LINE = Pattern.compile("(\\d+) +(?:<\\.\\.\\. )?(\\w+)[( ].*");

    private SystemCalls() {}

    static boolean canBeCut() {
        try {
            Process process = new ProcessBuilder("strace", "-f", "-e", "trace=none", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command under which a run is only counted. */
    static List<String> counting(Path log) {
        return List.of(
                "strace",
                "-f",
                "-qq",
                "--seccomp-bpf",
                "-o",
                log.toString(),
                "-e",
                "signal=none",
                "-e",
                "trace=" + String.join(",", FAMILIES.values()));
    }

    /** The most calls that one thread made, by family. */
    static Map<String, Integer> counted(Path log) throws IOException {
        Map<String, Integer> byThread = new HashMap<>();
        Map<String, Integer> most = new TreeMap<>();
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !line.contains("resumed>")) {
                String family = family(matcher.group(2));
                int count = byThread.merge(family + " " + matcher.group(1), 1, Integer::sum);
                most.merge(family, count, Math::max);
            }
        }
        return most;
    }

    private static String family(String call) {
        return FAMILIES.entrySet().stream()
                .filter(e -> List.of(e.getValue().split(",")).contains(call))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(call);
    }

    /** The command under which a run dies before the n-th call of a family. */
    static List<String> cutting(String family, int n) {
        String calls = FAMILIES.get(family);
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls));
        command.addAll(List.of("-e", "inject=" + calls + ":signal=KILL:when=" + n));
        return command;
    }
}
