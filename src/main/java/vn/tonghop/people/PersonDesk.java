package vn.tonghop.people;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds people, gives them passwords and ends their rights; each of it is recorded with who has done it. */
public final class PersonDesk {

    /** The fewest characters of a password that somebody chooses. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD_BYTES = 72;
    private static final int LONGEST_NAME = 200;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final People people;
    private final AuditTrail audit;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    PersonDesk(People people, AuditTrail audit, PasswordEncoder encoder, TransactionTemplate transaction) {
        this.people = people;
        this.audit = audit;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    /**
     * Who does it.
     *
     * @param name of the person
     * @param account user name and address, or the account of the operating system
     */
    public record Actor(String name, String account) {}

    /**
     * What became of it.
     *
     * @param password made for one use, to be handed over; null where none was made
     * @param refused why nothing was done, as the message bundles spell it; null where it was done
     */
    public record Outcome(
            @Nullable String password, @Nullable String refused) {

        static Outcome refusal(String why) {
            return new Outcome(null, why);
        }

        public boolean isDone() {
            return refused == null;
        }
    }

    /** Adds somebody with a password for one use. */
    public Outcome add(String username, String name, Role role, @Nullable String unit, Actor by) {
        if (!USERNAME.matcher(username).matches()) {
            return Outcome.refusal("user.username");
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Outcome.refusal("user.name");
        }
        if (role.isOfAUnit() != (unit != null)) {
            return Outcome.refusal(unit == null ? "user.unit-missing" : "user.unit-needless");
        }
        if (people.find(username).isPresent()) {
            return Outcome.refusal("user.known");
        }
        String password = oneTimePassword();
        transaction.executeWithoutResult(s -> {
            people.add(new Person(username, name.strip(), role, unit, encode(password), true, true, 1));
            record(by, "user-add", username, role.slug() + (unit == null ? "" : " " + unit));
        });
        return new Outcome(password, null);
    }

    /** Gives somebody another password for one use; sessions under way end. */
    public Outcome reset(String username, Actor by) {
        if (people.find(username).isEmpty()) {
            return Outcome.refusal("user.unknown");
        }
        String password = oneTimePassword();
        transaction.executeWithoutResult(s -> {
            people.setPassword(username, encode(password), true);
            record(by, "user-reset", username, "");
        });
        return new Outcome(password, null);
    }

    /** Ends or renews somebody's right to sign in; sessions under way end. Nobody can do so to themselves. */
    public Outcome setEnabled(String username, boolean enabled, Actor by) {
        if (people.find(username).isEmpty()) {
            return Outcome.refusal("user.unknown");
        }
        if (by.account().startsWith(username + "@")) {
            return Outcome.refusal("user.oneself");
        }
        transaction.executeWithoutResult(s -> {
            people.setEnabled(username, enabled);
            record(by, enabled ? "user-enable" : "user-disable", username, "");
        });
        return new Outcome(null, null);
    }

    /** Lets somebody choose a password who knows the one that stands; all other sessions of theirs end. */
    public Outcome choosePassword(String username, String old, String chosen, Actor by) {
        Optional<Person> person = people.find(username);
        if (person.isEmpty() || !encoder.matches(old, person.get().password())) {
            return Outcome.refusal("password.wrong");
        }
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST_PASSWORD || isTooLong(chosen)) {
            return Outcome.refusal("password.length");
        }
        if (chosen.equals(old) || chosen.contains(username)) {
            return Outcome.refusal("password.same");
        }
        transaction.executeWithoutResult(s -> {
            people.setPassword(username, encode(chosen), false);
            record(by, "password", username, "");
        });
        return new Outcome(null, null);
    }

    private static boolean isTooLong(String chosen) {
        return chosen.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES;
    }

    private void record(Actor by, String kind, String subject, String detail) {
        audit.add(by.name(), by.account(), kind, subject, detail);
    }

    private String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the password was not encoded");
        }
        return encoded;
    }

    /** Letters that nobody mistakes for one another, in groups that can be told by telephone; some 79 bits. */
    private String oneTimePassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
