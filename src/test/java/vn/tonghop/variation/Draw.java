package vn.tonghop.variation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.staging.StagedFile;

/** A form, a kind of file and changes, all drawn from one seed. */
final class Draw {

    private static final int PRIME = 7919;

    private final Catalogue catalogue;
    private final long seed;
    private final String form;
    private final Kind kind;
    private final List<Change> changes = new ArrayList<>();

    Draw(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.seed = seed;
        Random random = new Random(seed);
        this.form = Change.pick(Forms.codes(), random);
        List<Kind> kinds = Kind.of(form);
        this.kind = random.nextInt(3) == 0 ? kinds.get(0) : Change.pick(kinds, random);
        int kept = random.nextInt(3);
        boolean meant = random.nextInt(3) == 0;
        for (int i = 0; i < (meant ? kept : kept + 1); i++) {
            changes.add(Change.pick(Kept.all(), random));
        }
        if (meant) {
            changes.add(Change.pick(Meant.all(), random));
        }
    }

    private Draw(Draw other, List<Change> changes) {
        this.catalogue = other.catalogue;
        this.seed = other.seed;
        this.form = other.form;
        this.kind = other.kind;
        this.changes.addAll(changes);
    }

    /** What became of it: the file, what was done to it and whether that is right. */
    record Result(Outcome outcome, List<Change> made, String sentence) {}

    /** How a change ended. */
    enum Outcome {
        /** Nothing could be changed. */
        UNCHANGED,
        /** The same figures, as it should be. */
        SAME,
        /** Other figures, as it should be. */
        SHOWN,
        /** A finding of weight. */
        ASKED,
        /** Other figures, or the same, without a word. */
        SILENT,
        /** The form as it was drawn is not accepted: a fault of this test. */
        BROKEN
    }

    Result run(Path folder) throws IOException {
        Draft draft = draft();
        Figures before = staged(draft, folder);
        if (!before.isAccepted()) {
            return new Result(Outcome.BROKEN, List.of(), place() + " is not accepted: " + before.told(Figures.NONE));
        }
        List<Change> made = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (Change change : changes) {
            if (!kind.takes(change)) {
                continue;
            }
            String done = change.applies()
                    .to(draft, new Random(seed * PRIME + change.name().hashCode()));
            if (done != null) {
                made.add(change);
                said.append(said.isEmpty() ? "" : "; ").append(done);
            }
        }
        if (made.isEmpty()) {
            return new Result(Outcome.UNCHANGED, made, "");
        }
        boolean meant = made.stream().anyMatch(Change::isMeant);
        Figures after = staged(draft, folder);
        boolean same = after.equals(before.renamed(draft.renamed()));
        Outcome outcome = !after.told(before).isEmpty()
                ? Outcome.ASKED
                : same == meant ? Outcome.SILENT : meant ? Outcome.SHOWN : Outcome.SAME;
        return new Result(
                outcome,
                made,
                place() + ": " + said + ". "
                        + (outcome == Outcome.SILENT
                                ? (meant
                                        ? "Nothing shows, and nobody is asked."
                                        : after.difference(before.renamed(draft.renamed())))
                                : "Told: " + after.told(before)));
    }

    /** The fewest of its changes that still fail. */
    Result shrunk(Path folder) throws IOException {
        Result whole = run(folder);
        for (int size = 1; size < whole.made().size(); size++) {
            for (List<Change> some : subsets(whole.made(), size)) {
                Result result = new Draw(this, some).run(folder);
                if (result.outcome() == Outcome.SILENT) {
                    return result;
                }
            }
        }
        return whole;
    }

    private static List<List<Change>> subsets(List<Change> of, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Change>> subsets = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            for (List<Change> rest : subsets(of.subList(i + 1, of.size()), size - 1)) {
                List<Change> one = new ArrayList<>(List.of(of.get(i)));
                one.addAll(rest);
                subsets.add(one);
            }
        }
        return subsets;
    }

    private String place() {
        return "Seed " + seed + ", " + form + " as " + kind.name();
    }

    private Draft draft() {
        return new Forms(catalogue, form, new Random(seed)).draw(kind.book(), kind.styled());
    }

    private Figures staged(Draft draft, Path folder) throws IOException {
        Path file = folder.resolve(draft.file());
        kind.writer().write(draft, file);
        return Figures.of(StagedFile.of(file, Forms.unit(form), catalogue));
    }
}
