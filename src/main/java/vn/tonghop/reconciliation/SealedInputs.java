package vn.tonghop.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.finding.Fingerprint;

/**
 * The sealed input list of a compilation: all that its figures and documents depend on, one line each. Its SHA-256 names the
 * compilation; the same list gives the same bytes.
 *
 * @param lines in a fixed order
 */
public record SealedInputs(List<String> lines) {

    private static final Pattern LINE_BREAKS = Pattern.compile("\\R+");

    public SealedInputs {
        lines = lines.stream().map(SealedInputs::onOneLine).toList();
    }

    /** Names and reasons may have line breaks; a line of the list has none. */
    static String onOneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ");
    }

    /** The compilation's name. */
    public String hash() {
        return Fingerprint.sha256(text().getBytes(StandardCharsets.UTF_8));
    }

    /** The list as it is kept. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /**
     * Whether figures, texts and findings of both rest on the same. What was received and does not count changes none of
     * them, nor does the state, what was accepted, or where an opening of the same value comes from.
     */
    public boolean hasSameFigures(SealedInputs other) {
        return figures().equals(other.figures());
    }

    /** The kinds of lines, such as {@code due}, in which both differ. */
    public Set<String> differences(SealedInputs other) {
        Set<String> mine = new HashSet<>(lines);
        Set<String> theirs = new HashSet<>(other.lines);
        return Stream.concat(
                        lines.stream().filter(line -> !theirs.contains(line)),
                        other.lines.stream().filter(line -> !mine.contains(line)))
                .map(line -> SealedLine.of(line).kind().code())
                .collect(Collectors.toSet());
    }

    /** Reads a list as it is kept. */
    public static SealedInputs parse(String text) {
        return new SealedInputs(text.lines().toList());
    }

    private List<String> figures() {
        return lines.stream()
                .map(SealedLine::of)
                .flatMap(line -> line.basis().stream())
                .toList();
    }
}
