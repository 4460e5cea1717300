package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;
import vn.tonghop.people.PersonDesk;

/** The own password. */
@Controller
final class PasswordPage {

    private static final String ADDRESS = "/mat-khau";

    private final PersonDesk desk;
    private final PageWords words;

    PasswordPage(PersonDesk desk, PageWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Needs(Action.ACCOUNT)
    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("shortest", PersonDesk.SHORTEST_PASSWORD);
        return "password";
    }

    /** After it the person signs in anew, with the password that was chosen. */
    @Needs(Action.ACCOUNT)
    @PostMapping(ADDRESS)
    String change(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @RequestParam("cu") String old,
            @RequestParam("moi") String chosen,
            @RequestParam("nhac-lai") String again,
            HttpServletRequest request,
            RedirectAttributes next) {
        Words w = words.of(request);
        if (!chosen.equals(again)) {
            Told.bad(next, w.say("password.differs"));
            return "redirect:" + ADDRESS;
        }
        String refused = desk.choosePassword(
                        me.username(), old, chosen, new PersonDesk.Actor(me.name(), RightsCheck.account(me, request)))
                .refused();
        if (refused != null) {
            Told.bad(next, w.say(refused, "shortest", PersonDesk.SHORTEST_PASSWORD));
            return "redirect:" + ADDRESS;
        }
        Told.good(next, w.say("password.done"));
        return "redirect:" + PageSecurity.SIGN_IN;
    }
}
