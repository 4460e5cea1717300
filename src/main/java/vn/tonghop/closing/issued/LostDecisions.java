package vn.tonghop.closing.issued;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.period.PeriodState;

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
     * @param kind accept, revoke, withdraw, keep, submit, close or reopen
     * @param period what it was about
     * @param subject the finding, submission or kept change; the month's state where it was about that
     * @param named the finding's code, unit and form, the file, or the kept text
     * @param shown when the report that shows it was written, UTC
     */
    public record Lost(String kind, String period, String subject, String named, LocalDateTime shown)
            implements Comparable<Lost> {
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
                    LocalDateTime written = LocalDateTime.ofInstant(
                            Files.getLastModifiedTime(result).toInstant(), ZoneOffset.UTC);
                    add(shown, Files.readString(result), written);
                }
            }
        }
        return new LostDecisions(shown);
    }

    /** Those that the database does not know, or the other way round for what was taken back. */
    public List<Lost> unknownTo(ArchivedRows rows) {
        return new TreeSet<>(all)
                .stream()
                        .filter(lost -> rows.knows(lost) == lost.kind().equals("revoke"))
                        .toList();
    }

    private static void add(Set<Lost> shown, String text, LocalDateTime written) {
        try {
            JsonNode result = IssuedSets.Json.MAPPER.readTree(text);
            String period = result.path("period").asString("");
            PeriodState state = PeriodState.ofCode(result.path("state").asString("open"));
            if (state != PeriodState.OPEN) {
                shown.add(new Lost(kind(state), period, state.code(), period, written));
            }
            for (JsonNode finding : result.path("findings")) {
                String named = finding.path("code").asString("") + " "
                        + finding.path("unit").asString("") + " "
                        + finding.path("form").asString("");
                String id = finding.path("id").asString("");
                if (finding.path("state").asString("").equals("accepted")) {
                    shown.add(new Lost("accept", period, id, named.strip(), written));
                } else if (finding.path("severity").asString("").equals("blocking")) {
                    shown.add(new Lost("revoke", period, id, named.strip(), written));
                }
                if (finding.path("code").asString("").equals("submission-withdrawn")) {
                    String file = finding.path("file").asString("");
                    withdrawn(file, result).forEach(s -> shown.add(new Lost("withdraw", period, s, file, written)));
                }
            }
            for (JsonNode kept : result.path("kept")) {
                String content = kept.path("content").asString("");
                String named = content.isEmpty() ? kept.path("anchor").asString("") : content;
                shown.add(new Lost("keep", period, kept.path("id").asString(""), named, written));
            }
        } catch (JacksonException e) {
            log.debug("a result that cannot be read shows nothing; the run writes it anew", e);
        }
    }

    private static List<String> withdrawn(String file, JsonNode result) {
        return result.path("submissions")
                .valueStream()
                .filter(submission -> submission.path("file").asString("").equals(file))
                .map(submission -> submission.path("id").asString(""))
                .toList();
    }

    private static String kind(PeriodState state) {
        return switch (state) {
            case SUBMITTED -> "submit";
            case CLOSED -> "close";
            case OPEN, REOPENED -> "reopen";
        };
    }
}
