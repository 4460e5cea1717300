package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.WordFiles;
import vn.tonghop.report.lint.LayoutLint;
import vn.tonghop.report.lint.LayoutProblem;
import vn.tonghop.wording.Sentences;

/** {@code lint}: a Word file against the layout rules of Decree 30/2020/NĐ-CP. */
@Command(name = "lint")
final class LintCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE.docx", descriptionKey = "parameter")
    @Nullable
    Path file;

    /** A problem, for programs. */
    record ProblemLine(String check, String article, String quote, String found, String expected, String message) {}

    @Override
    public Integer call() throws IOException {
        Console console = options.console();
        Path path = WordFiles.existing(file, options);
        Sentences sentences = Sentences.load("lint", options.language());
        List<ProblemLine> problems;
        try {
            problems = LayoutLint.check(path).stream()
                    .map(problem -> line(problem, sentences))
                    .toList();
        } catch (UnreadableWordFile e) {
            return WordFiles.unreadable(console, path, e);
        }
        console.answer(problems);
        problems.forEach(p -> console.say("lint.problem", "message", p.message(), "article", p.article()));
        console.say(problems.isEmpty() ? "lint.clean" : "lint.count", "file", name(path), "count", problems.size());
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.ACT;
    }

    private static ProblemLine line(LayoutProblem problem, Sentences sentences) {
        return new ProblemLine(
                problem.check(),
                sentences.label("article." + problem.check()),
                problem.quote(),
                problem.found(),
                problem.expected(),
                sentences.render(problem.key(), problem.values()));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
