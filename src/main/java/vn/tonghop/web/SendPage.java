package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.intake.InboxDrop;
import vn.tonghop.intake.Submission;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.serve.NightWatch;
import vn.tonghop.operations.serve.PageSettings;
import vn.tonghop.people.Action;
import vn.tonghop.people.AuditTrail;
import vn.tonghop.people.Person;

/** A unit sends files: they are dropped into its folder, and what becomes of them stands here within seconds. */
@Controller
final class SendPage {

    private static final String ADDRESS = "/gui-so-lieu";
    private static final int MOST = 30;

    private final InboxDrop inbox;
    private final Submissions submissions;
    private final ObjectProvider<NightWatch> watch;
    private final Catalogue catalogue;
    private final AuditTrail audit;
    private final PageSettings settings;
    private final PageWords words;

    SendPage(
            InboxDrop inbox,
            Submissions submissions,
            ObjectProvider<NightWatch> watch,
            Catalogue catalogue,
            AuditTrail audit,
            PageSettings settings,
            PageWords words) {
        this.inbox = inbox;
        this.submissions = submissions;
        this.watch = watch;
        this.catalogue = catalogue;
        this.audit = audit;
        this.settings = settings;
        this.words = words;
    }

    @Needs(Action.SEND)
    @GetMapping(ADDRESS)
    String show(@RequestAttribute(RightsCheck.PERSON) Person me, Model model) throws IOException {
        model.addAttribute(
                "unit", catalogue.unit(unit(me)).map(ReportingUnit::shortName).orElse(unit(me)));
        model.addAttribute("most", settings.upload().toMegabytes());
        addHistory(me, model);
        return "send";
    }

    /** The part of the page that is asked for again while an answer is awaited. */
    @Needs(Action.SEND)
    @GetMapping(ADDRESS + "/lich-su")
    String history(@RequestAttribute(RightsCheck.PERSON) Person me, Model model) throws IOException {
        addHistory(me, model);
        return "send :: history";
    }

    @Needs(Action.SEND)
    @PostMapping(ADDRESS)
    String send(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @RequestParam("tep") List<MultipartFile> files,
            @RequestParam(name = "kiem-tra", defaultValue = "false") boolean checkOnly,
            HttpServletRequest request,
            RedirectAttributes next)
            throws IOException {
        Words w = words.of(request);
        int dropped = 0;
        String refused = null;
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (name.isEmpty() && file.isEmpty()) {
                continue; // nothing was chosen
            }
            InboxDrop.Outcome outcome = drop(me, file, name, checkOnly);
            if (outcome == InboxDrop.Outcome.DROPPED) {
                dropped++;
                String kind = checkOnly ? "check" : "send";
                audit.add(me.name(), RightsCheck.account(me, request), kind, name, me.unit() + " " + file.getSize());
            } else {
                refused = w.say(
                        "send."
                                + outcome.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        "file",
                        name);
            }
        }
        if (refused != null) {
            Told.bad(next, refused);
        } else if (dropped == 0) {
            Told.bad(next, w.say("send.nothing"));
        } else {
            Told.good(next, w.say(checkOnly ? "send.checking" : "send.sent", "count", dropped));
        }
        if (dropped > 0) {
            watch.getObject().lookSoon();
        }
        return "redirect:" + ADDRESS;
    }

    private InboxDrop.Outcome drop(Person me, MultipartFile file, String name, boolean checkOnly) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return inbox.drop(unit(me), name, checkOnly, content);
        }
    }

    private void addHistory(Person me, Model model) throws IOException {
        List<String> waiting = inbox.waiting(unit(me));
        List<Submission> sent = submissions.newestOf(unit(me), MOST);
        model.addAttribute("waiting", waiting);
        model.addAttribute("sent", sent);
        model.addAttribute("awaits", !waiting.isEmpty() || sent.stream().anyMatch(file -> file.answerHash() == null));
    }

    private static String unit(Person me) {
        return Objects.requireNonNull(me.unit(), "somebody who sends belongs to a unit");
    }
}
