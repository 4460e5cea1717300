package vn.tonghop.operations.context;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.HomePath;

/**
 * Loads the catalogue of a home on a thread of its own while the framework starts, which takes longer and needs none of it.
 */
final class CataloguePreload {

    private final HomeFolder home;
    private final CompletableFuture<Catalogue> loaded = new CompletableFuture<>();

    private CataloguePreload(HomeFolder home) {
        this.home = home;
    }

    /** Begins with the home that the settings of a context name. */
    static CataloguePreload begin(List<String> settings) {
        CataloguePreload ahead = new CataloguePreload(new HomeFolder(HomePath.of(settings)));
        Thread thread = new Thread(ahead::load, "catalogue");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    /**
     * The catalogue of a home; loaded now where configuration has named another home than was begun with.
     *
     * @throws CatalogueException with all mistakes by file and line
     */
    Catalogue take(HomeFolder asked) {
        if (!asked.equals(home)) {
            return load(asked);
        }
        try {
            return loaded.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CatalogueException mistakes ? mistakes : e;
        }
    }

    private void load() {
        try {
            loaded.complete(load(home));
        } catch (RuntimeException | Error e) {
            loaded.completeExceptionally(e);
        }
    }

    private static Catalogue load(HomeFolder home) {
        Path overlay = home.catalogue();
        return new CatalogueLoader().load(Files.isDirectory(overlay) ? overlay : null);
    }
}
