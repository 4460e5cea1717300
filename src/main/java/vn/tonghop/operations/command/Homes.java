package vn.tonghop.operations.command;

import java.nio.file.Path;
import vn.tonghop.operations.OpenContext;

/** Opens contexts on a home that must be there. */
final class Homes {

    private static final Path DEFAULT = Path.of("tonghop-home");

    private Homes() {}

    static OpenContext store(CommonOptions options) {
        Path home = options.home == null ? configured() : options.home;
        if (!OpenContext.isHome(home)) {
            throw new WrongUse("home.missing", "home", home);
        }
        return OpenContext.store(options.settings());
    }

    private static Path configured() {
        String set = System.getenv("TONGHOP_HOME");
        String property = System.getProperty("tonghop.home", set == null ? "" : set);
        return property.isEmpty() ? DEFAULT : Path.of(property);
    }
}
