package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.tonghop.people.Action;
import vn.tonghop.people.AuditTrail;
import vn.tonghop.people.People;
import vn.tonghop.people.Person;

/**
 * Holds every page against what the person may do now, not when they signed in: whoever was disabled or got another password
 * is out at the next click. A page that does not say what it needs is refused.
 */
final class RightsCheck implements HandlerInterceptor {

    static final String PERSON = "person";
    private static final String PASSWORD = "/mat-khau";

    private final People people;
    private final AuditTrail audit;

    RightsCheck(People people, AuditTrail audit) {
        this.people = people;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod page)) {
            return true; // files of the page itself
        }
        if (isMeasure(request)) {
            return true; // held by its own chain
        }
        Optional<SignedIn> session = signedIn();
        Optional<Person> person =
                session.flatMap(s -> people.find(s.getUsername()).filter(s::isStill));
        person.ifPresent(p -> request.setAttribute(PERSON, p));
        if (page.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        if (person.isEmpty()) {
            end(request, response);
            return false;
        }
        Needs needs = page.getMethodAnnotation(Needs.class);
        Person who = person.get();
        if (needs == null || !who.may(needs.value())) {
            String wanted = request.getMethod() + " " + request.getRequestURI();
            audit.add(who.name(), account(who, request), "refused", wanted, "");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        if (who.mustChange() && needs.value() != Action.ACCOUNT) {
            response.sendRedirect(PASSWORD);
            return false;
        }
        return true;
    }

    /** User name and address, as decisions are recorded. */
    static String account(Person person, HttpServletRequest request) {
        return person.username() + "@" + request.getRemoteAddr();
    }

    private static boolean isMeasure(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    private static Optional<SignedIn> signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn session ? Optional.of(session) : Optional.empty();
    }

    private static void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (PageSecurity.isHtmx(request)) {
            PageSecurity.toSignIn(response);
        } else {
            response.sendRedirect(PageSecurity.SIGN_IN + "?het-han");
        }
    }
}
