package vn.tonghop.web;

import java.io.Serial;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import vn.tonghop.people.Person;

/** What a session keeps of a person; rights are asked of the person anew at each request. */
final class SignedIn extends User {

    @Serial
    private static final long serialVersionUID = 1;

    private final int revision;

    SignedIn(Person person) {
        super(
                person.username(),
                person.password(),
                person.enabled(),
                true,
                true,
                true,
                List.of(new SimpleGrantedAuthority("ROLE_" + person.role().name())));
        this.revision = person.revision();
    }

    /** Whether the session still holds for the person as known now. */
    boolean isStill(Person person) {
        return person.enabled() && person.revision() == revision;
    }
}
