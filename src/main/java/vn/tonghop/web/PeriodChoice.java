package vn.tonghop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.period.ReportingPeriod;

/**
 * The month that a page is about, and those that could be chosen instead.
 *
 * @param all newest first
 */
public record PeriodChoice(ReportingPeriod chosen, List<ReportingPeriod> all) {

    /** The month that an address names, else the earliest open one. */
    static PeriodChoice of(PeriodDesk desk, @Nullable String named) {
        List<ReportingPeriod> known = desk.known();
        ReportingPeriod usual = desk.earliestOpen();
        ReportingPeriod chosen = named == null || named.isEmpty() ? usual : ReportingPeriod.safeParse(named);
        if (chosen == null || !chosen.isMonth()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<ReportingPeriod> all = java.util.stream.Stream.concat(known.stream(), java.util.stream.Stream.of(usual))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
        return new PeriodChoice(chosen, all);
    }
}
