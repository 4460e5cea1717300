package vn.tonghop.operations.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.Decisions;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.people.People;
import vn.tonghop.people.Person;
import vn.tonghop.people.PersonDesk;
import vn.tonghop.people.Role;

/** {@code user}: who may sign in to the page. A password is made and shown once, and is changed at the first sign-in. */
@Command(name = "user")
final class UserCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "add|list|disable|enable|reset", descriptionKey = "parameter")
    Act act = Act.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "person")
    @Nullable
    String username;

    @Option(names = "--role", paramLabel = "VAI TRÒ")
    @Nullable
    String role;

    @Option(names = "--unit", paramLabel = "ĐƠN VỊ")
    @Nullable
    String unit;

    @Option(names = "--name", paramLabel = "HỌ TÊN")
    @Nullable
    String name;

    /** What is to be done. */
    enum Act {
        ADD,
        LIST,
        DISABLE,
        ENABLE,
        RESET
    }

    /** A person, for programs; the password stands only where it was made just now. */
    record Shown(
            String username,
            String name,
            String role,
            @Nullable String unit,
            boolean enabled,
            @Nullable String password) {

        static Shown of(Person person, @Nullable String password) {
            return new Shown(
                    person.username(), person.name(), person.role().slug(), person.unit(), person.enabled(), password);
        }
    }

    @Override
    public Integer call() {
        Console console = options.console();
        try (OpenContext context = Homes.people(options)) {
            return act == Act.LIST ? list(context, console) : change(context, console);
        }
    }

    private int list(OpenContext context, Console console) {
        List<Person> all = context.get(People.class).all();
        console.answer(all.stream().map(p -> Shown.of(p, null)).toList());
        if (all.isEmpty()) {
            console.say("user.none");
        }
        all.forEach(p -> console.say(
                p.enabled() ? "user.line" : "user.line.disabled",
                "username",
                p.username(),
                "name",
                p.name(),
                "role",
                console.text("role." + p.role().slug()),
                "unit",
                p.unit() == null ? "" : p.unit()));
        return ExitCode.DONE;
    }

    private int change(OpenContext context, Console console) {
        String who = Decisions.required("NAME", username == null ? "" : username);
        PersonDesk desk = context.get(PersonDesk.class);
        PersonDesk.Actor by = new PersonDesk.Actor(PeriodDesk.account(), PeriodDesk.account());
        PersonDesk.Outcome outcome = switch (act) {
            case ADD -> desk.add(who, name == null ? who : name, role(), code(context), by);
            case RESET -> desk.reset(who, by);
            case DISABLE -> desk.setEnabled(who, false, by);
            case ENABLE -> desk.setEnabled(who, true, by);
            case LIST -> throw new IllegalStateException("lists");
        };
        String refused = outcome.refused();
        if (refused != null) {
            console.complain(refused, "username", who);
            return ExitCode.WRONG_USE;
        }
        context.get(People.class).find(who).ifPresent(p -> console.answer(Shown.of(p, outcome.password())));
        String done = outcome.password() == null ? "" : ".password";
        console.say("user.done" + done, "username", who, "password", outcome.password());
        return ExitCode.DONE;
    }

    private Role role() {
        String said = Decisions.required("--role", role == null ? "" : role);
        return Role.ofSlug(said)
                .orElseThrow(() ->
                        new WrongUse("wrong-use.choice", "argument", "--role", "found", said, "choices", Role.slugs()));
    }

    private @Nullable String code(OpenContext context) {
        return unit == null ? null : Homes.unit(context.get(Catalogue.class), unit);
    }
}
