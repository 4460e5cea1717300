package vn.tonghop.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is told where something goes wrong: which of a few kinds it is, and nothing from inside. */
@Controller
final class ErrorPage implements ErrorController {

    private static final Set<Integer> TOLD = Set.of(403, 404, 405, 413);

    @OpenToAll
    @RequestMapping("/error")
    String show(HttpServletRequest request, Model model) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : 500;
        model.addAttribute("error", "error." + told(code));
        return "error";
    }

    private static int told(int code) {
        if (TOLD.contains(code)) {
            return code;
        }
        return code < 500 ? 400 : 500;
    }
}
