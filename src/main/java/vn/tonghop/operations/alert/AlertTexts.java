package vn.tonghop.operations.alert;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.finding.Finding;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** What alerts say, from the bundle {@code alerts}. */
final class AlertTexts {

    private final Sentences sentences;
    private final Sentences console;
    private final Catalogue catalogue;
    private final Language language;
    private final FindingSentences findings = new FindingSentences();

    AlertTexts(Language language, Catalogue catalogue) {
        this.sentences = Sentences.load("alerts", language);
        this.console = Sentences.load("console", language);
        this.catalogue = catalogue;
        this.language = language;
    }

    String failedSubject(NightFacts.Failed failed) {
        return sentences.render("failed.subject", Map.of("run", String.valueOf(failed.run())));
    }

    /** @param untaken what the run could not take, look at or write */
    String failed(NightFacts.Failed failed, List<Finding> untaken) {
        String run = String.valueOf(failed.run());
        List<String> lines = new ArrayList<>();
        lines.add(sentences.render("failed.body", Map.of("run", run, "started", local(failed.started()))));
        lines.add(console.label(failed.failure().key()));
        untaken.forEach(f -> lines.add(text(f)));
        lines.add(sentences.render("failed.action", Map.of("run", run)));
        return letter(lines);
    }

    private String text(Finding finding) {
        return findings.message(finding, language) + " " + findings.action(finding, language);
    }

    String lateSubject() {
        return sentences.label("late.subject");
    }

    String late(Instant last) {
        return letter(
                List.of(sentences.render("late.body", Map.of("last", local(last))), sentences.label("late.action")));
    }

    String downSubject() {
        return sentences.label("down.subject");
    }

    String down(Set<String> components) {
        return letter(List.of(sentences.render("down.body", Map.of("components", words(components)))));
    }

    private String words(Set<String> components) {
        return components.stream()
                .map(component -> sentences.keys().contains("down.component." + component)
                        ? sentences.label("down.component." + component)
                        : component)
                .collect(Collectors.joining("; "));
    }

    String databaseSubject() {
        return sentences.label("database.subject");
    }

    String database() {
        return letter(List.of(sentences.label("database.body")));
    }

    String digestSubject(List<NightFacts.Missing> missing, List<NightFacts.Returned> returned, List<Finding> untaken) {
        int forms = missing.stream().mapToInt(m -> m.forms().size()).sum();
        if (!untaken.isEmpty()) {
            return sentences.render(
                    "digest.subject.untaken",
                    Map.of("missing", forms, "returned", returned.size(), "untaken", untaken.size()));
        }
        return sentences.render("digest.subject", Map.of("missing", forms, "returned", returned.size()));
    }

    String digest(List<NightFacts.Missing> missing, List<NightFacts.Returned> returned, List<Finding> untaken) {
        List<String> lines = new ArrayList<>();
        untaken.forEach(f -> lines.add(text(f)));
        for (NightFacts.Missing each : missing) {
            lines.add(sentences.render(
                    "digest.missing",
                    Map.of(
                            "unit",
                            name(each.unit()),
                            "period",
                            each.period().toString(),
                            "forms",
                            String.join(", ", each.forms()),
                            "due",
                            each.due())));
        }
        for (NightFacts.Returned each : returned) {
            lines.add(sentences.render(
                    each.verdict().equals("RETURNED") ? "digest.returned" : "digest.unreadable",
                    Map.of(
                            "unit",
                            name(each.unit()),
                            "file",
                            each.file(),
                            "answer",
                            each.answer() == null ? "-" : each.answer())));
        }
        return letter(lines);
    }

    private String letter(List<String> lines) {
        return String.join("\n\n", lines) + "\n\n-- \n" + sentences.label("footer") + "\n";
    }

    private String name(String unit) {
        return catalogue.unit(unit).map(ReportingUnit::shortName).orElse(unit);
    }

    private String local(Instant instant) {
        LocalDateTime local =
                LocalDateTime.ofInstant(instant, catalogue.calendar().zone());
        return sentences.render("time", Map.of("time", local));
    }
}
