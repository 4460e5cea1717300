package vn.tonghop.web;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import vn.tonghop.people.AuditTrail;
import vn.tonghop.people.People;

/** Lets people in by name and password, slows down who guesses, records both; tells nobody which of the two was wrong. */
final class SignInProvider implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final AuditTrail audit;

    SignInProvider(People people, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail audit) {
        this.throttle = throttle;
        this.audit = audit;
        passwords =
                new DaoAuthenticationProvider(name -> people.find(name.strip().toLowerCase(Locale.ROOT))
                        .map(SignedIn::new)
                        .orElseThrow(() -> new UsernameNotFoundException("nobody of this name")));
        passwords.setPasswordEncoder(encoder);
        // Whether somebody is disabled is told to nobody who does not know the password, and then in no other words.
        passwords.setPreAuthenticationChecks(user -> {});
        passwords.setPostAuthenticationChecks(user -> {
            if (!user.isEnabled()) {
                throw new BadCredentialsException("disabled");
            }
        });
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (throttle.isRefused(name, address)) {
            throw new LockedException("too many wrong passwords");
        }
        try {
            Authentication signedIn = passwords.authenticate(asked);
            throttle.succeeded(name, address);
            audit.add(signedIn.getName(), signedIn.getName() + "@" + address, "sign-in", signedIn.getName(), "");
            return signedIn;
        } catch (AuthenticationException e) {
            throttle.failed(name, address);
            audit.add("?", "@" + address, "sign-in-refused", name, "");
            throw new BadCredentialsException("wrong name or password", e);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
