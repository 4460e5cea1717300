package vn.tonghop.operations.command;

import java.nio.file.Path;
import vn.tonghop.operations.OpenContext;

/** Opens contexts on a home that must be there. */
final class Homes {

    private static final Path DEFAULT = Path.of("tonghop-home");

    private Homes() {}

    static OpenContext store(CommonOptions options) {
        require(options);
        return OpenContext.store(options.settings());
    }

    static OpenContext pipeline(CommonOptions options) {
        require(options);
        return OpenContext.pipeline(options.settings(), null);
    }

    private static void require(CommonOptions options) {
        Path home = place(options);
        if (!OpenContext.isHome(home)) {
            throw new WrongUse("home.missing", "home", home);
        }
    }

    /** Where the home is or would be. */
    static Path place(CommonOptions options) {
        return options.home == null ? configured() : options.home;
    }

    private static Path configured() {
        String set = System.getenv("TONGHOP_HOME");
        String property = System.getProperty("tonghop.home", set == null ? "" : set);
        return property.isEmpty() ? DEFAULT : Path.of(property);
    }
}
