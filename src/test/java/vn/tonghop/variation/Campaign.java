package vn.tonghop.variation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.variation.Draw.Outcome;

/** Many draws, counted: {@code Campaign FIRST-SEED COUNT}. Ends with 1 where one of them is silently wrong. */
public final class Campaign {

    private static final int MOST_TOLD = 400;

    private final Catalogue catalogue = new CatalogueLoader().load(null);
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<String, Map<Outcome, Integer>> byChange = new TreeMap<>();
    private final List<String> silent = new ArrayList<>();
    private final Map<String, Integer> questions = new TreeMap<>();
    private final Path folder;

    Campaign(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Campaign campaign = new Campaign(Files.createTempDirectory("variation"));
        campaign.run(Long.parseLong(args[0]), Integer.parseInt(args[1]));
        campaign.silent.stream().limit(MOST_TOLD).forEach(System.out::println);
        System.out.println(campaign.summary());
        System.exit(campaign.silent.isEmpty() ? 0 : 1);
    }

    /** Draws with seeds from the first on; the sentences of those that are silently wrong, each shrunk. */
    List<String> run(long first, int count) throws IOException {
        for (long seed = first; seed < first + count; seed++) {
            Draw draw = new Draw(catalogue, seed);
            Draw.Result result = draw.run(folder);
            if (result.outcome() == Outcome.SILENT) {
                result = draw.shrunk(folder);
            }
            Outcome outcome = result.outcome();
            outcomes.merge(outcome, 1, Integer::sum);
            result.made()
                    .forEach(change -> byChange.computeIfAbsent(change.name(), any -> new EnumMap<>(Outcome.class))
                            .merge(outcome, 1, Integer::sum));
            if (outcome == Outcome.ASKED
                    && result.made().size() == 1
                    && !result.made().get(0).isMeant()) {
                String told = result.sentence().substring(result.sentence().lastIndexOf("Told: "));
                questions.merge(result.made().get(0).name() + ": " + told, 1, Integer::sum);
            }
            if (outcome == Outcome.SILENT || outcome == Outcome.BROKEN) {
                silent.add(result.made().stream().map(Change::name).toList() + " " + result.sentence());
            }
        }
        return List.copyOf(silent);
    }

    /** How many draws ended how, as a whole and by kind of change. */
    String summary() {
        StringBuilder text = new StringBuilder(outcomes.toString());
        byChange.forEach(
                (change, ends) -> text.append('\n').append(change).append(' ').append(ends));
        questions.forEach((question, count) ->
                text.append("\nasked ").append(count).append(" times, ").append(question));
        return text.toString();
    }
}
