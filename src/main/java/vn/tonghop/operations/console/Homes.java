package vn.tonghop.operations.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.home.HomePath;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.staging.values.CatalogueEncodings;

/** Opens contexts on a home that must be there, and the catalogue of one that may be. */
public final class Homes {

    private Homes() {}

    public static OpenContext store(CommonOptions options) {
        require(options);
        return OpenContext.store(options.settings());
    }

    public static OpenContext decision(CommonOptions options) {
        require(options);
        return OpenContext.decision(options.settings());
    }

    public static OpenContext people(CommonOptions options) {
        require(options);
        return OpenContext.people(options.settings());
    }

    public static OpenContext pipeline(CommonOptions options) {
        require(options);
        return OpenContext.pipeline(options.settings(), null);
    }

    public static OpenContext restoring(CommonOptions options) {
        require(options);
        return OpenContext.restoring(options.settings());
    }

    public static OpenContext service(CommonOptions options, @Nullable Integer port, Runnable closed)
            throws IOException {
        require(options);
        return OpenContext.service(options.settings(), port, closed);
    }

    private static void require(CommonOptions options) {
        Path home = place(options);
        if (!OpenContext.isHome(home)) {
            throw new WrongUse("home.missing", "home", home);
        }
    }

    /**
     * The catalogue of a command that asks no database: the home's, or the built-in one where there is no home. Files are
     * read with its encodings from now on.
     */
    public static Catalogue catalogue(CommonOptions options) {
        Path overlay = hasCatalogue(options) ? overlay(options) : null;
        return CatalogueEncodings.inUse(new CatalogueLoader().load(overlay));
    }

    /** Whether the home is there and says something of its own. */
    public static boolean hasCatalogue(CommonOptions options) {
        return Files.isDirectory(overlay(options));
    }

    private static Path overlay(CommonOptions options) {
        return place(options).resolve("catalogue");
    }

    /** The code of a unit that is named by code, name or alias. */
    public static String unit(Catalogue catalogue, String named) {
        return catalogue
                .unitNamed(named)
                .map(ReportingUnit::code)
                .orElseThrow(() -> new WrongUse("unit.wrong", "found", named));
    }

    /** Where the home is or would be. */
    public static Path place(CommonOptions options) {
        Path named = options.home == null ? HomePath.configured() : options.home;
        if (named.toString().isBlank()) {
            throw new WrongUse("home.blank");
        }
        return HomePath.whole(named);
    }
}
