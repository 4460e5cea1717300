package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.people.Action;
import vn.tonghop.people.People;
import vn.tonghop.people.Person;
import vn.tonghop.people.PersonDesk;
import vn.tonghop.people.Role;

/** People and their rights. */
@Controller
final class PeoplePage {

    private static final String ADDRESS = "/nguoi-dung";

    private final People people;
    private final PersonDesk desk;
    private final Catalogue catalogue;
    private final PageWords words;

    PeoplePage(People people, PersonDesk desk, Catalogue catalogue, PageWords words) {
        this.people = people;
        this.desk = desk;
        this.catalogue = catalogue;
        this.words = words;
    }

    @Needs(Action.PEOPLE)
    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("actions", Action.values());
        model.addAttribute("units", catalogue.units());
        return "people";
    }

    @Needs(Action.PEOPLE)
    @PostMapping(ADDRESS)
    String add(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @RequestParam("ten") String username,
            @RequestParam("ho-ten") String name,
            @RequestParam("vai-tro") String role,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            HttpServletRequest request,
            RedirectAttributes next) {
        Role given = Role.ofSlug(role).orElse(null);
        String code = unit.isEmpty()
                ? null
                : catalogue.unitNamed(unit).map(ReportingUnit::code).orElse(null);
        if (given == null) {
            Told.bad(next, words.of(request).say("user.role"));
        } else {
            tell(desk.add(username.strip(), name, given, code, actor(me, request)), username, request, next);
        }
        return "redirect:" + ADDRESS;
    }

    @Needs(Action.PEOPLE)
    @PostMapping(ADDRESS + "/{username}/mat-khau")
    String reset(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String username,
            HttpServletRequest request,
            RedirectAttributes next) {
        tell(desk.reset(username, actor(me, request)), username, request, next);
        return "redirect:" + ADDRESS;
    }

    @Needs(Action.PEOPLE)
    @PostMapping(ADDRESS + "/{username}/khoa")
    String disable(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String username,
            HttpServletRequest request,
            RedirectAttributes next) {
        tell(desk.setEnabled(username, false, actor(me, request)), username, request, next);
        return "redirect:" + ADDRESS;
    }

    @Needs(Action.PEOPLE)
    @PostMapping(ADDRESS + "/{username}/mo-khoa")
    String enable(
            @RequestAttribute(RightsCheck.PERSON) Person me,
            @PathVariable String username,
            HttpServletRequest request,
            RedirectAttributes next) {
        tell(desk.setEnabled(username, true, actor(me, request)), username, request, next);
        return "redirect:" + ADDRESS;
    }

    private void tell(
            PersonDesk.Outcome outcome, String username, HttpServletRequest request, RedirectAttributes next) {
        Words w = words.of(request);
        String refused = outcome.refused();
        @Nullable String password = outcome.password();
        if (refused != null) {
            Told.bad(next, w.say(refused, "username", username));
        } else {
            Told.good(next, w.say("people.done", "username", username));
            next.addFlashAttribute("password", password);
        }
    }

    private static PersonDesk.Actor actor(Person me, HttpServletRequest request) {
        return new PersonDesk.Actor(me.name(), RightsCheck.account(me, request));
    }
}
