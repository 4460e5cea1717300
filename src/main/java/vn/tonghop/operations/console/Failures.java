package vn.tonghop.operations.console;

import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.database.HomeIdentity;
import vn.tonghop.database.HomeMismatchException;
import vn.tonghop.database.HostSilentException;
import vn.tonghop.database.MissingRightsException;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.home.UnusableHomeException;
import vn.tonghop.operations.context.HomeBusyException;
import vn.tonghop.operations.context.ProcessEnd;
import vn.tonghop.settings.SettingMistake;
import vn.tonghop.settings.SettingsFailure;

/** Says in plain words why a command could not do what was asked, by what was thrown. */
public final class Failures {

    private final Console console;

    public Failures(Console console) {
        this.console = console;
    }

    /** Tells, and returns the exit code. */
    public int explain(Exception thrown) {
        if (ProcessEnd.isUnderWay()) {
            console.complain("process.told-to-end");
            return ExitCode.FAILED;
        }
        if (isWrongUse(thrown)) {
            return ExitCode.WRONG_USE;
        }
        if (HomeBusyException.isCauseOf(thrown)) {
            console.complain("database.busy");
            return ExitCode.BUSY;
        }
        tell(thrown);
        return ExitCode.FAILED;
    }

    private boolean isWrongUse(Exception thrown) {
        List<SettingMistake> settings = SettingsFailure.mistakes(thrown);
        CatalogueException catalogue = cause(thrown, CatalogueException.class);
        WrongUse wrong = cause(thrown, WrongUse.class);
        UnusableHomeException unusable = cause(thrown, UnusableHomeException.class);
        UserPrincipalNotFoundException stranger = cause(thrown, UserPrincipalNotFoundException.class);
        if (!settings.isEmpty()) {
            SettingSentences.complain(console, settings);
        } else if (catalogue != null) {
            console.complain("catalogue.mistakes");
            catalogue.mistakes().forEach(console::errorLine);
        } else if (wrong != null) {
            console.complain(wrong.key(), wrong.values());
        } else if (unusable != null) {
            console.complain("home.unusable", "home", unusable.home(), "sign", unusable.sign());
        } else if (stranger != null) {
            console.complain("settings.stranger", "found", stranger.getName());
        } else {
            return false;
        }
        return true;
    }

    private void tell(Exception thrown) {
        PortInUseException port = cause(thrown, PortInUseException.class);
        if (port != null) {
            console.complain("serve.port-used", "port", port.getPort());
            return;
        }
        if (cause(thrown, HostSilentException.class) != null) {
            console.complain("database.host-silent");
            return;
        }
        MissingRightsException rights = cause(thrown, MissingRightsException.class);
        if (rights != null) {
            String missing = String.join(", ", rights.rights());
            console.complain(
                    "database.rights", "rights", missing, "account", rights.account(), "database", rights.database());
            return;
        }
        HomeMismatchException mismatch = cause(thrown, HomeMismatchException.class);
        if (mismatch != null) {
            HomeIdentity.Found found = mismatch.found();
            console.complain(found.match().key(), "home", found.home(), "database", found.database());
            return;
        }
        FailureClass failure = FailureClass.of(thrown);
        String found = FailureClass.inOneLine(thrown);
        switch (failure) {
            case DATABASE -> console.complain("database.unavailable", "found", found);
            case FILES -> console.complain("files.refused", "found", found);
            case DISK_FULL -> {
                console.complain(failure.key());
                console.complain("disk-full.action");
            }
            case PASSWORD_EXPIRED, ACCESS_DENIED, READ_ONLY, CONNECTIONS, PACKET_TOO_SMALL -> {
                console.complain(failure.key());
                console.complain("database.said", "found", found);
            }
            case DATA, OVERTAKEN, MEMORY, CUT_SHORT, STOPPED -> console.complain(failure.key());
            case PROGRAM -> {
                console.complain(failure.key());
                LoggerFactory.getLogger(Failures.class).error("the command failed", thrown);
            }
        }
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        return FailureClass.causes(thrown)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
