package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.closing.Withdrawals;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.intake.Submissions;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;
import vn.tonghop.report.compiled.CompiledPeriods;
import vn.tonghop.settling.FormResult;
import vn.tonghop.settling.FormResults;

/** A file that was sent: what became of it, the answer and its bytes. A unit sees its own; others' are not there for it. */
@Controller
final class FilePage {

    private static final String ADDRESS = "/ban-gui/{id}";

    private final Submissions submissions;
    private final FormResults forms;
    private final Findings findings;
    private final CompiledPeriods compiled;
    private final SubmissionArchive archive;
    private final HomeFolder home;
    private final Withdrawals withdrawals;
    private final DecisionDesk decisions;
    private final PageWords words;

    FilePage(
            Submissions submissions,
            FormResults forms,
            Findings findings,
            CompiledPeriods compiled,
            SubmissionArchive archive,
            HomeFolder home,
            Withdrawals withdrawals,
            DecisionDesk decisions,
            PageWords words) {
        this.submissions = submissions;
        this.forms = forms;
        this.findings = findings;
        this.compiled = compiled;
        this.archive = archive;
        this.home = home;
        this.withdrawals = withdrawals;
        this.decisions = decisions;
        this.words = words;
    }

    @Needs(Action.FILES)
    @GetMapping(ADDRESS)
    String show(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String id,
            HttpServletRequest request,
            Model model) {
        Submission file = own(me, id);
        CompiledPeriods told = compiled.in(words.of(request).language());
        model.addAttribute("file", file);
        List<FormResult> sent = forms.of(id);
        model.addAttribute("forms", sent);
        model.addAttribute("withdrawable", sent.stream().anyMatch(FormResult::isWithdrawable));
        model.addAttribute(
                "findings", findings.ofSubmission(id).stream().map(told::line).toList());
        return "file";
    }

    @Needs(Action.FILES)
    @GetMapping(ADDRESS + "/tra-loi")
    ResponseEntity<Resource> answer(@RequestAttribute(RightsCheck.PERSON) Person me, @PathVariable String id)
            throws IOException {
        String path = own(me, id).answerPath();
        return bytes(path == null ? null : home.root().resolve(path).normalize(), null);
    }

    @Needs(Action.FILES)
    @GetMapping(ADDRESS + "/tep")
    ResponseEntity<Resource> original(@RequestAttribute(RightsCheck.PERSON) Person me, @PathVariable String id)
            throws IOException {
        Submission file = own(me, id);
        return bytes(archive.locate(file), file.fileName());
    }

    @Needs(Action.WITHDRAW)
    @PostMapping(ADDRESS + "/rut")
    String withdraw(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String id,
            @RequestParam("ly-do") String reason,
            HttpServletRequest request,
            RedirectAttributes next)
            throws Exception {
        own(me, id);
        Reason given = Reason.of(reason, words.of(request), next);
        if (given.isGiven()) {
            decisions.take(
                    me,
                    Action.WITHDRAW,
                    request,
                    next,
                    "file.withdrawn",
                    () -> withdrawals.withdraw(id, given.text(), me.name()));
        }
        return "redirect:/ban-gui/" + id;
    }

    private Submission own(Person me, String id) {
        return submissions
                .find(id)
                .filter(file -> me.mayReadOf(file.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** To be kept, never to be shown by the browser: the bytes are a unit's own. */
    private ResponseEntity<Resource> bytes(@Nullable Path path, @Nullable String name) {
        if (path == null || !path.startsWith(home.root()) || !Files.isRegularFile(path)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String called = name == null ? String.valueOf(path.getFileName()) : name;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(called, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(path));
    }
}
