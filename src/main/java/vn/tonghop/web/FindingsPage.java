package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.report.compiled.FindingQuery;
import vn.tonghop.result.FindingLine;

/** What is to be corrected, accepted or looked at again; the choice stands in the address, so that it can be sent. */
@Controller
final class FindingsPage {

    private static final String ADDRESS = FindingChoice.ADDRESS;

    private final Findings findings;
    private final CompiledPeriods compiled;
    private final PeriodDesk periods;
    private final Catalogue catalogue;
    private final Waivers waivers;
    private final DecisionDesk decisions;
    private final PageWords words;

    FindingsPage(
            Findings findings,
            CompiledPeriods compiled,
            PeriodDesk periods,
            Catalogue catalogue,
            Waivers waivers,
            DecisionDesk decisions,
            PageWords words) {
        this.findings = findings;
        this.compiled = compiled;
        this.periods = periods;
        this.catalogue = catalogue;
        this.waivers = waivers;
        this.decisions = decisions;
        this.words = words;
    }

    /** A finding with who has accepted it, and why. */
    public record Shown(
            FindingLine line,
            @Nullable String acceptedBy,
            @Nullable String reason) {}

    @Needs(Action.FINDINGS)
    @GetMapping(ADDRESS)
    String show(FindingChoice asked, HttpServletRequest request, Model model) {
        PeriodChoice periodChoice = PeriodChoice.of(periods, asked.ky());
        FindingChoice choice = asked.of(periodChoice.chosen());
        CompiledPeriods told = compiled.in(words.of(request).language());
        FindingQuery query = choice.query();
        List<RecordedFinding> all = findings.ofPeriod(choice.ky());
        List<Shown> shown = all.stream()
                .map(r -> new Shown(told.line(r), r.acceptedBy(), r.reason()))
                .filter(s -> query.asksFor(s.line()))
                .toList();
        model.addAttribute("choice", choice);
        model.addAttribute("periods", periodChoice.all());
        model.addAttribute("units", catalogue.units());
        model.addAttribute("severities", Severity.values());
        model.addAttribute(
                "codes",
                all.stream()
                        .map(r -> r.finding().code().slug())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("findings", shown);
        model.addAttribute("count", all.size());
        return "findings";
    }

    @Needs(Action.ACCEPT)
    @PostMapping(ADDRESS + "/{id}/chap-nhan")
    String accept(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String id,
            @RequestParam("ly-do") String reason,
            FindingChoice choice,
            HttpServletRequest request,
            RedirectAttributes next)
            throws Exception {
        Reason given = Reason.of(reason, words.of(request), next);
        if (given.isGiven()) {
            decisions.take(
                    me,
                    Action.ACCEPT,
                    request,
                    next,
                    "findings.accepted",
                    () -> waivers.accept(id, given.text(), me.name()));
        }
        return "redirect:" + choice.address();
    }

    @Needs(Action.ACCEPT)
    @PostMapping(ADDRESS + "/{id}/rut-lai")
    String revoke(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String id,
            FindingChoice choice,
            HttpServletRequest request,
            RedirectAttributes next)
            throws Exception {
        decisions.take(me, Action.ACCEPT, request, next, "findings.revoked", () -> waivers.revoke(id, me.name()));
        return "redirect:" + choice.address();
    }
}
