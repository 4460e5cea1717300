package vn.tonghop.operations.run;

import java.util.List;
import vn.tonghop.closing.issued.LostDecisions;

/**
 * What was rebuilt of a lost database.
 *
 * @param sets issued sets that were issued again as they were
 * @param submissions that were registered anew, beside those of the sets
 * @param unknown archived files of which nobody knows any more who has sent them and when
 * @param lost decisions that the reports show and nothing else remembers
 * @param run that did the rest
 */
public record RestoreReport(
        int sets, int submissions, List<String> unknown, List<LostDecisions.Lost> lost, RunReport run) {

    public RestoreReport {
        unknown = List.copyOf(unknown);
        lost = List.copyOf(lost);
    }
}
