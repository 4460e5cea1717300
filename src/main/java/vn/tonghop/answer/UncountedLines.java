package vn.tonghop.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.staging.rows.UncountedRun;
import vn.tonghop.wording.RowNames;
import vn.tonghop.wording.Sentences;

/** The lines of a slip that say which rows were not counted, and what each was taken for. */
final class UncountedLines {

    private static final int MOST_NAMED = 60;

    private final Answer answer;
    private final Sentences sentences;
    private final RowNames names;

    /** Rows of one sheet that were taken for the same. */
    private record Kind(@Nullable String sheet, String reason) {}

    UncountedLines(Answer answer) {
        this.answer = answer;
        this.sentences = Sentences.load("answers", answer.language());
        this.names = new RowNames(answer.language());
    }

    /** One line for what rows of a sheet were taken for, under a heading; none where all rows were counted. */
    List<String> texts() {
        Map<Kind, List<String>> places = new LinkedHashMap<>();
        for (UncountedRun run : answer.uncounted()) {
            places.computeIfAbsent(new Kind(run.sheet(), run.reason()), k -> new ArrayList<>())
                    .add(run.first() == run.last() ? String.valueOf(run.first()) : run.first() + "–" + run.last());
        }
        List<String> texts = new ArrayList<>();
        if (!places.isEmpty()) {
            texts.add(sentences.label("slip.uncounted.title"));
        }
        boolean several = places.keySet().stream().map(Kind::sheet).distinct().count() > 1;
        places.forEach((kind, rows) -> texts.add(text(kind, rows, several)));
        return texts;
    }

    private String text(Kind kind, List<String> rows, boolean several) {
        String named = String.join(", ", rows.subList(0, Math.min(rows.size(), MOST_NAMED)));
        if (rows.size() > MOST_NAMED) {
            named = sentences.render("slip.uncounted.more", Map.of("rows", named, "count", rows.size() - MOST_NAMED));
        }
        String as = names.of(kind.reason());
        return several && kind.sheet() != null
                ? sentences.render("slip.uncounted.sheet", Map.of("sheet", kind.sheet(), "as", as, "rows", named))
                : sentences.render("slip.uncounted", Map.of("as", as, "rows", named));
    }
}
