package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Untaken;
import vn.tonghop.finding.Untaken.Why;
import vn.tonghop.home.Account;

/** What the folders of the inbox name: the unit, its part, and whether a file is to be checked only. */
final class InboxPaths {

    private static final String CHECK_FOLDER = "kiem tra";

    private final Path root;
    private final Catalogue catalogue;
    private final Map<String, Optional<ReportingUnit>> units = new HashMap<>();

    InboxPaths(Path root, Catalogue catalogue) {
        this.root = root;
        this.catalogue = catalogue;
    }

    /** The code of the unit that a folder of the first level names; null where it names none. */
    @Nullable
    String unit(String folder) {
        return units.computeIfAbsent(folder, catalogue::unitNamed)
                .map(ReportingUnit::code)
                .orElse(null);
    }

    /** The path below the inbox, with slashes, letters composed. */
    String path(Path file) {
        return nfc(root.relativize(file).toString().replace('\\', '/'));
    }

    /** The part that the sub-folders name; empty for none. */
    String part(Path file) {
        Path relative = root.relativize(file);
        StringBuilder part = new StringBuilder();
        for (int i = 1; i < relative.getNameCount() - 1; i++) {
            String folder = relative.getName(i).toString();
            if (!isCheckFolder(folder)) {
                part.append(part.isEmpty() ? "" : "/").append(nfc(folder));
            }
        }
        return part.toString();
    }

    /** A file as it is now. */
    InboxFile describe(Path file, boolean leftOpen) throws IOException {
        return new InboxFile(
                file, path(file), unitOf(file), part(file), isCheckOnly(file), leftOpen, FileState.of(file));
    }

    /** A file or folder of the inbox that is not taken. */
    Untaken untaken(Why why, Path place, Instant since) {
        return untaken(why, place, since, "");
    }

    Untaken untaken(Why why, Path place, Instant since, String other) {
        return new Untaken(why, path(place), unitOf(place), null, since, Account.name(), other);
    }

    Untaken untaken(Why why, String place, @Nullable String unit, Instant since) {
        return new Untaken(why, place, unit, null, since, Account.name(), "");
    }

    private @Nullable String unitOf(Path place) {
        Path relative = root.relativize(place);
        boolean isFolder = relative.getNameCount() == 1 && Files.isDirectory(place);
        return relative.getNameCount() > 1 || isFolder
                ? unit(relative.getName(0).toString())
                : null;
    }

    private boolean isCheckOnly(Path file) {
        Path relative = root.relativize(file);
        for (int i = 1; i < relative.getNameCount() - 1; i++) {
            if (isCheckFolder(relative.getName(i).toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCheckFolder(String folder) {
        return Folding.fold(folder).equals(CHECK_FOLDER);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
