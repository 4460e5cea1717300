package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;

/** What every page knows: its words, who looks at it, what they may reach and do. */
@ControllerAdvice(basePackageClasses = PageModel.class)
final class PageModel {

    private final PageWords words;

    PageModel(PageWords words) {
        this.words = words;
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        model.addAttribute("w", words.of(request));
        model.addAttribute("here", request.getRequestURI());
        Object person = request.getAttribute(RightsCheck.PERSON);
        if (person instanceof Person me) {
            model.addAttribute("me", me);
            model.addAttribute("menu", me.mustChange() ? List.of() : MenuItem.of(me));
            for (Action action : Action.values()) {
                model.addAttribute("may" + action.name().toUpperCase(Locale.ROOT), me.may(action));
            }
        }
    }
}
