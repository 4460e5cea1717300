package vn.tonghop.report.compiled;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reconciliation.figures.Figure.Evidence;
import vn.tonghop.staging.measures.Applied;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Says what stands in a cell and what was made of it before it counted. */
public final class EvidenceWords {

    private final Sentences sentences;

    public EvidenceWords(Language language) {
        this.sentences = Sentences.load("review", language);
    }

    /** Such as {@code 20 × 1.000.000 (Đơn vị tính: triệu đồng, ô G6)}; what stands there where it counts as it is; null for nothing. */
    public @Nullable String shown(Evidence evidence) {
        String shown = evidence.shown();
        List<Applied> applied = evidence.applied();
        if (applied.isEmpty()) {
            return shown;
        }
        if (shown == null) {
            return sentences.render("applied.several", Map.of("applied", String.valueOf(evidence.appliedCode())));
        }
        String said = shown;
        for (Applied one : applied) {
            if (one instanceof Applied.Scaled scaled) {
                said = sentences.render(
                        "applied.scaled",
                        Map.of(
                                "shown",
                                said,
                                "factor",
                                scaled.factor(),
                                "measure",
                                scaled.measure(),
                                "cell",
                                scaled.cell()));
            }
        }
        String above = applied.stream()
                .filter(one -> one instanceof Applied.Above)
                .map(one -> ((Applied.Above) one).cell())
                .collect(Collectors.joining(", "));
        return above.isEmpty() ? said : sentences.render("applied.above", Map.of("shown", said, "cells", above));
    }
}
