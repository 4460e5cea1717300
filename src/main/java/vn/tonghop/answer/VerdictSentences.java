package vn.tonghop.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** What a verdict is called and what it means for the unit. */
public final class VerdictSentences {

    private final Sentences sentences;

    /** In the keys of sentences about a Word file, which has neither cells nor columns. */
    private static final String WORD = ".word";

    private static final String NOTE = ".note";

    /** Where the unit corrects a form that was returned; of a Word file no answer is a copy. */
    enum Correction {
        HERE(".how"),
        ORIGINAL(".how-original"),
        ANSWER(".how-answer");

        private final String key;

        Correction(String key) {
            this.key = key;
        }
    }

    public VerdictSentences(Language language) {
        this.sentences = Sentences.load("answers", language);
    }

    /** Such as "ĐÃ NHẬN". */
    public String title(Verdict verdict) {
        return sentences.label(key(verdict) + ".title");
    }

    /** The verdict of an answer in whole sentences: what counts now, and what the unit has to do. */
    public String sentence(Answer answer) {
        return sentence(answer, answer.verdict(), Correction.HERE);
    }

    String sentence(Answer answer, Verdict verdict, Correction correction) {
        if (answer.isCheckOnly() && verdict.isAccepted()) {
            String key = key(verdict) + (isNote(correction) && verdict == Verdict.ACCEPTED_WITH_WARNINGS ? NOTE : "");
            return sentences.render(
                    key + ".check", Map.of("count", answer.toDo().size()));
        }
        return switch (verdict) {
            case ACCEPTED, SUPERSEDED -> sentences.label(key(verdict));
            case ACCEPTED_WITH_WARNINGS -> warned(answer, isNote(correction) ? NOTE : kind(answer));
            case RETURNED -> returned(answer, correction);
            case UNREADABLE -> unreadable(answer);
            case DUPLICATE ->
                answer.duplicateOf() == null
                        ? sentences.label(key(verdict) + ".no-time")
                        : sentences.render(key(verdict), Map.of("at", answer.duplicateOf()));
            case HELD -> held(answer);
        };
    }

    /** A note holds neither the points nor the colours of the answer that it names. */
    private static boolean isNote(Correction correction) {
        return correction == Correction.ANSWER;
    }

    private String warned(Answer answer, String kind) {
        String key = key(Verdict.ACCEPTED_WITH_WARNINGS);
        String sentence = toReview(answer, key, kind);
        int rejected = answer.rows().rejected();
        return rejected == 0
                ? sentence
                : sentence + " " + sentences.render(key + kind + ".rejected", Map.of("rejected", rejected));
    }

    private static String kind(Answer answer) {
        return answer.outline() ? WORD : "";
    }

    private String toReview(Answer answer, String key, String kind) {
        int count = answer.toDo().size();
        if (count == 0) {
            return sentences.label(key + ".settled");
        }
        if (answer.toDo().stream().allMatch(f -> f.code().equals(FindingCode.SUBMISSION_LATE.slug()))) {
            return sentences.label(key + ".only-late");
        }
        return answer.due() == null
                ? sentences.render(key + kind + ".no-due", Map.of("count", count))
                : sentences.render(
                        key + kind + (answer.isPastDue() ? ".late" : ""), Map.of("count", count, "due", answer.due()));
    }

    private String returned(Answer answer, Correction correction) {
        Optional<FindingLine> withdrawn = answer.findings().stream()
                .filter(f -> f.code().equals(FindingCode.SUBMISSION_WITHDRAWN.slug()))
                .findFirst();
        if (withdrawn.isPresent()) {
            return withdrawn.get().message() + " " + withdrawn.get().action();
        }
        if (isForAnother(answer)) {
            return answer.toDo().stream()
                    .map(f -> f.message() + " " + f.action())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
        String key = key(Verdict.RETURNED);
        List<FormAnswer> returned = answer.forms().stream()
                .filter(f -> f.verdict() == Verdict.RETURNED)
                .toList();
        List<String> parts = new ArrayList<>();
        parts.add(isNote(correction) ? whatIsReturned(answer, returned) : whatIsReturned(answer, returned, key));
        if (answer.forms().stream().anyMatch(f -> f.verdict().isAccepted())) {
            parts.add(sentences.label(key + ".others"));
        }
        for (FormAnswer form : returned) {
            parts.add(inUse(form, key, returned.size() > 1 ? "-form" : ""));
        }
        parts.add(sentences.label(key + (answer.outline() ? Correction.ORIGINAL : correction).key));
        return String.join(" ", parts);
    }

    /** Whether nothing is to be corrected, but the file belongs into another unit's folder. */
    private static boolean isForAnother(Answer answer) {
        String code = FindingCode.UNIT_NOT_IN_BEING.slug();
        return !answer.toDo().isEmpty()
                && answer.toDo().stream().allMatch(f -> f.code().equals(code));
    }

    private String whatIsReturned(Answer answer, List<FormAnswer> returned) {
        int count = Math.toIntExact(answer.toDo().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .count());
        String key = key(Verdict.RETURNED) + NOTE;
        return returned.isEmpty()
                ? sentences.render(key + ".file", Map.of("count", count))
                : sentences.render(key, Map.of("forms", forms(returned), "count", count));
    }

    private static String forms(List<FormAnswer> returned) {
        return returned.stream().map(FormAnswer::form).collect(Collectors.joining(", "));
    }

    private String whatIsReturned(Answer answer, List<FormAnswer> returned, String key) {
        List<FindingLine> errors = answer.toDo().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .toList();
        if (returned.isEmpty()) {
            return sentences.render(key + ".file", Map.of("count", errors.size()));
        }
        boolean allAtCells = errors.stream().allMatch(f -> CellArea.parse(f.cell()) != null);
        long count = allAtCells
                ? errors.stream()
                        .map(f -> f.sheet() + "!" + f.cell())
                        .distinct()
                        .count()
                : errors.size();
        String things = !allAtCells ? ".points" : answer.outline() ? ".paragraphs" : ".cells";
        return sentences.render(key + things, Map.of("forms", forms(returned), "count", Math.toIntExact(count)));
    }

    private String inUse(FormAnswer form, String key, String several) {
        return form.inUse() == null
                ? sentences.render(key + ".not-in-use" + several, Map.of("form", form.form()))
                : sentences.render(key + ".in-use" + several, Map.of("form", form.form(), "date", form.inUse()));
    }

    private String unreadable(Answer answer) {
        return answer.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .findFirst()
                .map(f -> sentences.render(key(Verdict.UNREADABLE), Map.of("reason", f.message())))
                .orElseGet(() -> sentences.label(key(Verdict.UNREADABLE) + ".no-reason"));
    }

    private String held(Answer answer) {
        String closed = FindingCode.PERIOD_CLOSED.slug();
        return answer.findings().stream()
                .filter(f -> f.code().equals(closed))
                .findFirst()
                .map(f -> f.message() + " " + f.action())
                .orElseGet(() -> answer.period() == null
                        ? sentences.label(key(Verdict.HELD) + ".no-period")
                        : sentences.render(key(Verdict.HELD), Map.of("period", answer.period())));
    }

    private static String key(Verdict verdict) {
        return "verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
