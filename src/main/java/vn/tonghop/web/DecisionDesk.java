package vn.tonghop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.LeasedDecisions;
import vn.tonghop.closing.state.ActingAccount;
import vn.tonghop.operations.serve.PageSettings;
import vn.tonghop.people.Action;
import vn.tonghop.people.Person;

/** Hands on what somebody decides, in their name, once no run is in its way; tells what became of it on the next page. */
final class DecisionDesk {

    private final LeasedDecisions decisions;
    private final PageSettings settings;
    private final PageWords words;

    DecisionDesk(LeasedDecisions decisions, PageSettings settings, PageWords words) {
        this.decisions = decisions;
        this.settings = settings;
        this.words = words;
    }

    /**
     * Decides.
     *
     * @param action that the person must be allowed
     * @param done the sentence that tells it
     */
    void take(
            Person person,
            Action action,
            HttpServletRequest request,
            RedirectAttributes next,
            String done,
            Supplier<Decision> work)
            throws Exception {
        if (!person.may(action)) {
            throw new AccessDeniedException(action.name());
        }
        Words w = words.of(request);
        Optional<Decision> taken = ActingAccount.during(
                RightsCheck.account(person, request), () -> decisions.takeWithin(settings.patience(), work));
        if (taken.isEmpty()) {
            Told.bad(next, w.say("decide.busy"));
        } else if (!taken.get().isDone()) {
            Told.bad(next, sentence(w, taken.get()));
        } else if (taken.get().messageKey().isEmpty()) {
            Told.good(next, w.say(done));
        } else {
            Told.good(next, w.say(done) + " " + sentence(w, taken.get()));
        }
    }

    private static String sentence(Words w, Decision decision) {
        return w.say(decision.messageKey(), "argument", decision.arguments().get(0));
    }
}
