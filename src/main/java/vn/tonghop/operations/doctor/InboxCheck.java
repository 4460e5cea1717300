package vn.tonghop.operations.doctor;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Untaken;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.intake.InboxSettings;
import vn.tonghop.intake.InboxSurvey;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** The inbox: there, the one that was known, readable in all its folders, with nothing in it that no run would take. */
final class InboxCheck {

    private final HomeFolder home;
    private final Catalogue catalogue;
    private final OpenContext context;
    private final Clock machine;

    InboxCheck(HomeFolder home, Catalogue catalogue, OpenContext context, Clock machine) {
        this.home = home;
        this.catalogue = catalogue;
        this.context = context;
        this.machine = machine;
    }

    /** @param identity by which the inbox is known; empty where the database cannot be asked */
    List<Remark> look(Optional<InboxIdentity> identity) throws IOException {
        List<Untaken> untaken =
                new InboxSurvey(home, catalogue, context.get(InboxSettings.class)).look(identity, machine.instant());
        List<Remark> remarks = new ArrayList<>();
        for (Untaken each : untaken) {
            Finding finding = each.finding(
                    null,
                    each.why().code().defaultSeverity(),
                    catalogue.calendar().zone());
            remarks.add(
                    each.why() == Untaken.Why.OPEN || each.why() == Untaken.Why.CHANGING
                            ? Remark.note("inbox", "waiting", "text", text(finding))
                            : Remark.bad("inbox", "untaken", "text", text(finding)));
        }
        if (remarks.isEmpty()) {
            remarks.add(Remark.good("inbox", "folder", home.inbox().toString()));
        }
        return remarks;
    }

    private String text(Finding finding) {
        FindingSentences sentences = new FindingSentences();
        Language language = context.get(Language.class);
        return sentences.message(finding, language) + " " + sentences.action(finding, language);
    }
}
