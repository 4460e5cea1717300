package vn.tonghop.closing.issued;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tonghop.home.HomeFolder;

/**
 * Decisions that the reports show and a rebuilt database does not know: they were taken since the month was last issued or
 * the database last backed up, and stand nowhere else. People take them again.
 *
 * @param all what the reports show, before they are written anew
 */
public record LostDecisions(Set<Lost> all) {

    public LostDecisions {
        all = Set.copyOf(all);
    }

    private static final Logger log = LoggerFactory.getLogger(LostDecisions.class);

    /**
     * A decision.
     *
     * @param kind accept, withdraw, submit, close or reopen
     * @param period what it was about
     * @param subject the finding or submission; the period once more where it was about that
     * @param named the finding's code, unit and form, or the file
     */
    public record Lost(String kind, String period, String subject, String named) implements Comparable<Lost> {
        @Override
        public int compareTo(Lost other) {
            return (period + kind + subject).compareTo(other.period + other.kind + other.subject);
        }
    }

    /** What the reports of a home show now. */
    public static LostDecisions shownBy(HomeFolder home) throws IOException {
        Set<Lost> shown = new TreeSet<>();
        if (Files.isDirectory(home.reports())) {
            try (Stream<Path> all = Files.walk(home.reports())) {
                for (Path result : all.filter(p -> p.endsWith("result.json")).toList()) {
                    add(shown, Files.readString(result));
                }
            }
        }
        return new LostDecisions(shown);
    }

    /** Those that the database does not know. */
    public List<Lost> unknownTo(JdbcTemplate jdbc) {
        List<Lost> lost = new ArrayList<>();
        for (Lost decision : new TreeSet<>(all)) {
            Integer known = jdbc.queryForObject(
                    switch (decision.kind()) {
                        case "accept" ->
                            "select count(*) from waiver where revoked_at is null and period = ? and finding_id = ?";
                        case "withdraw" ->
                            "select count(*) from form_result where withdrawn = true and period = ? and submission_id = ?";
                        default -> "select count(*) from period_state where period = ? and state = ?";
                    },
                    Integer.class,
                    decision.period(),
                    decision.subject());
            if (known == null || known == 0) {
                lost.add(decision);
            }
        }
        return lost;
    }

    private static void add(Set<Lost> shown, String text) {
        try {
            JsonNode result = IssuedSets.Json.MAPPER.readTree(text);
            String period = result.path("period").asString("");
            String state = result.path("state").asString("open");
            if (!state.equals("open")) {
                shown.add(new Lost(kind(state), period, state, period));
            }
            for (JsonNode finding : result.path("findings")) {
                String named = finding.path("code").asString("") + " "
                        + finding.path("unit").asString("") + " "
                        + finding.path("form").asString("");
                if (finding.path("state").asString("").equals("accepted")) {
                    shown.add(new Lost("accept", period, finding.path("id").asString(""), named.strip()));
                }
                if (finding.path("code").asString("").equals("submission-withdrawn")) {
                    addWithdrawal(shown, period, finding.path("file").asString(""), result);
                }
            }
        } catch (JacksonException e) {
            log.debug("a result that cannot be read shows nothing; the run writes it anew", e);
        }
    }

    private static void addWithdrawal(Set<Lost> shown, String period, String file, JsonNode result) {
        for (JsonNode submission : result.path("submissions")) {
            if (submission.path("file").asString("").equals(file)) {
                shown.add(new Lost("withdraw", period, submission.path("id").asString(""), file));
            }
        }
    }

    private static String kind(String state) {
        return switch (state) {
            case "submitted" -> "submit";
            case "closed" -> "close";
            default -> "reopen";
        };
    }
}
