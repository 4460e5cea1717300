package vn.tonghop.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Verdict;
import vn.tonghop.staging.submission.RowTally;

/**
 * What becomes of one form of a submission.
 *
 * @param form the form's code
 * @param period such as {@code 2023-12}; null while it is not known
 * @param verdict of this form alone
 * @param rows where its rows ended
 * @param inUse the day on which the version was sent that the report uses instead; null where it has none
 */
public record FormAnswer(
        String form,
        @Nullable String period,
        Verdict verdict,
        RowTally rows,
        @Nullable LocalDate inUse) {}
