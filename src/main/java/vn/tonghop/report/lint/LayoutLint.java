package vn.tonghop.report.lint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.ooxml.word.UnreadableWordFile;
import vn.tonghop.ooxml.word.WordBounds;
import vn.tonghop.ooxml.word.WordTextReader;

/** Checks any Word file against the layout rules of Decree 30/2020/NĐ-CP, Annex I. */
public final class LayoutLint {

    private static final List<LayoutCheck> CHECKS = Stream.of(
                    PageChecks.ALL, HeadChecks.ALL, BodyChecks.ALL, TextChecks.ALL, FigureChecks.ALL, EndChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private LayoutLint() {}

    /** The names of all checks, in the order in which they run. */
    public static List<String> checks() {
        return CHECKS.stream().map(LayoutCheck::name).toList();
    }

    /**
     * What a file breaks, in the order of the checks; empty for a clean one.
     *
     * @throws UnreadableWordFile when the file is no Word document or asks for too much
     */
    public static List<LayoutProblem> check(Path file) throws IOException, UnreadableWordFile {
        ReportParts report = new ReportParts(WordTextReader.read(file, WordBounds.defaults()));
        List<LayoutProblem> problems = new ArrayList<>();
        for (LayoutCheck check : CHECKS) {
            check.rule().check(report, new LayoutCheck.Problems(check.name(), problems));
        }
        return List.copyOf(problems);
    }
}
