package vn.tonghop.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page tells first.
 *
 * @param bad whether it is why something was not done
 */
public record Told(String text, boolean bad) {

    static void good(RedirectAttributes next, String text) {
        next.addFlashAttribute("told", new Told(text, false));
    }

    static void bad(RedirectAttributes next, String text) {
        next.addFlashAttribute("told", new Told(text, true));
    }
}
