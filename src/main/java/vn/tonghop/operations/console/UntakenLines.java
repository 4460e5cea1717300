package vn.tonghop.operations.console;

import java.util.List;
import vn.tonghop.finding.Finding;
import vn.tonghop.wording.FindingSentences;

/** Tells people what a run could not take, look at or write, and what to do about it. */
public final class UntakenLines {

    private static final int MOST = 20;
    /** What would break a line, or show it in another order than it is written. */
    private static final String HIDDEN = "[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    private UntakenLines() {}

    /** Tells each, one a line. */
    public static void tell(Console console, List<Finding> untaken) {
        FindingSentences sentences = new FindingSentences();
        for (Finding finding : untaken.stream().limit(MOST).toList()) {
            String line = sentences.message(finding, console.language()) + " "
                    + sentences.action(finding, console.language());
            console.say("untaken.line", "text", line.replaceAll(HIDDEN, "�"));
        }
        if (untaken.size() > MOST) {
            console.say("untaken.more", "count", untaken.size() - MOST);
        }
    }
}
