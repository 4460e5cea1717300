package vn.tonghop.operations.console;

import java.util.List;
import vn.tonghop.settings.SettingMistake;

/** Says which settings are wrong, where each stands and what is allowed. */
final class SettingSentences {

    private SettingSentences() {}

    static void complain(Console console, List<SettingMistake> mistakes) {
        console.complain("settings.mistakes");
        for (SettingMistake mistake : mistakes) {
            String allowed = mistake.rule().isEmpty()
                    ? mistake.bound()
                    : console.text("settings.allowed." + mistake.rule(), "bound", mistake.bound());
            console.complain(
                    "settings." + mistake.kind(),
                    "where",
                    mistake.where(),
                    "key",
                    mistake.key(),
                    "found",
                    mistake.found(),
                    "allowed",
                    allowed);
        }
    }
}
