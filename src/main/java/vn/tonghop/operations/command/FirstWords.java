package vn.tonghop.operations.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.yaml.Nearest;
import vn.tonghop.home.ProgramVersion;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/**
 * What is typed before or instead of a command: nothing, {@code help}, {@code --version}, a word that is no command, or
 * options that belong behind it. All of it is told without describing every command, which would cost a start.
 */
final class FirstWords {

    /** Commands by what people want to do. */
    static final Map<String, List<String>> GROUPS = groups();

    private static final Set<String> HELP = Set.of("help", "--help", "-h");
    private static final Set<String> VERSION = Set.of("version", "--version", "-V");
    private static final Set<String> WITH_VALUE = Set.of("--home", "--language");

    private final List<String> commands;
    private final Language language;

    FirstWords(List<String> commands, Language language) {
        this.commands = commands;
        this.language = language;
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("begin", List.of("demo", "init", "forms", "doctor"));
        groups.put("daily", List.of("run", "status", "findings", "check", "read"));
        groups.put("figures", List.of("explain", "accept", "withdraw", "keep"));
        groups.put("issue", List.of("preview", "lint", "readback", "submit", "close", "reopen", "verify"));
        groups.put("operate", List.of("serve", "user", "runs", "restart", "restore"));
        return groups;
    }

    /** Options that stand before the command stand behind it from now on: they are the command's own. */
    List<String> settled(String... args) {
        List<String> before = new ArrayList<>();
        List<String> rest = new ArrayList<>(Arrays.asList(args));
        while (!rest.isEmpty() && rest.get(0).startsWith("-") && rest.stream().anyMatch(commands::contains)) {
            String option = rest.remove(0);
            before.add(option);
            if (WITH_VALUE.contains(option) && !rest.isEmpty()) {
                before.add(rest.remove(0));
            }
        }
        if (rest.size() > 1 && rest.get(0).equals("help") && commands.contains(rest.get(1))) {
            rest.remove(0);
            before.add("--help");
        }
        rest.addAll(before);
        return rest;
    }

    /** Tells what can be told without a command; empty where one is named. */
    Optional<Integer> tell(List<String> args, boolean json) {
        Console console = new Console(Console.utf8(System.out), Console.utf8(System.err), language, json);
        if (args.stream().anyMatch(VERSION::contains) && args.stream().noneMatch(commands::contains)) {
            version(console);
            return Optional.of(ExitCode.DONE);
        }
        Optional<String> word = word(args);
        if (word.filter(commands::contains).isPresent()) {
            return Optional.empty();
        }
        if (word.isEmpty() || HELP.contains(word.get())) {
            overview(console);
            return Optional.of(ExitCode.DONE);
        }
        Optional<String> near = Nearest.to(word.get(), commands);
        console.complain(
                near.isPresent() ? "wrong-use.command-near" : "wrong-use.command",
                "found",
                word.get(),
                "near",
                near.orElse(""));
        return Optional.of(ExitCode.WRONG_USE);
    }

    /** The first word that is no common option. */
    private static Optional<String> word(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            if (WITH_VALUE.contains(args.get(i))) {
                i++;
            } else if (!args.get(i).startsWith("--home=")
                    && !args.get(i).startsWith("--language=")
                    && !args.get(i).equals("--json")) {
                return Optional.of(args.get(i));
            }
        }
        return Optional.empty();
    }

    private static void version(Console console) {
        Map<String, String> version = new LinkedHashMap<>();
        version.put("program", ProgramVersion.current());
        version.put("java", System.getProperty("java.version", ""));
        version.put("database", "H2 " + org.h2.engine.Constants.VERSION);
        console.answer(version);
        version.forEach((what, value) -> console.say("version." + what, "version", value));
    }

    private void overview(Console console) {
        Sentences help = Sentences.load("help", language);
        console.line(help.label("tonghop.usage.description"));
        GROUPS.forEach((group, names) -> {
            console.line("");
            console.line(help.label("group." + group));
            names.forEach(name ->
                    console.line("  %-10s %s".formatted(name, help.label("tonghop." + name + ".usage.description"))));
        });
        console.line("");
        console.line(help.label("overview.more"));
    }
}
