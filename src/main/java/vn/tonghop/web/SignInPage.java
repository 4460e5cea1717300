package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.wording.Language;

/** The sign-in, and the choice of a language, which is remembered by the browser. */
@Controller
final class SignInPage {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private static final String[] REASONS = {"sai", "cho", "het-han", "da-ra"};

    @OpenToAll
    @GetMapping(PageSecurity.SIGN_IN)
    String show(HttpServletRequest request, Model model) {
        for (String reason : REASONS) {
            if (request.getParameter(reason) != null) {
                model.addAttribute("reason", "sign-in." + reason);
            }
        }
        return "sign-in";
    }

    @OpenToAll
    @PostMapping("/ngon-ngu")
    String choose(
            @RequestParam("ngon-ngu") String tag,
            @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = PageWords.named(tag);
        if (language != null) {
            ResponseCookie cookie = ResponseCookie.from(PageWords.COOKIE, language.tag())
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(REMEMBERED)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return "redirect:" + (isOwn(back) ? back : "/");
    }

    /** An address of this page, of plain characters alone: nobody is sent elsewhere. */
    private static boolean isOwn(String address) {
        return address.matches("/(?:[a-zA-Z0-9-]+(?:/[a-zA-Z0-9-]+)*)?");
    }
}
