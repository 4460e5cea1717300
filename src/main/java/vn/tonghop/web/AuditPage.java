package vn.tonghop.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.people.Action;
import vn.tonghop.people.AuditTrail;

/** Who has done what. */
@Controller
final class AuditPage {

    private static final int MOST = 200;

    private final AuditTrail audit;

    AuditPage(AuditTrail audit) {
        this.audit = audit;
    }

    @Needs(Action.AUDIT)
    @GetMapping("/nhat-ky")
    String show(
            @RequestParam(name = "nguoi", defaultValue = "") String who,
            @RequestParam(name = "viec", defaultValue = "") String kind,
            Model model) {
        model.addAttribute("who", who);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", audit.kinds());
        model.addAttribute("entries", audit.newest(who.strip(), kind, MOST));
        model.addAttribute("most", MOST);
        return "audit";
    }
}
