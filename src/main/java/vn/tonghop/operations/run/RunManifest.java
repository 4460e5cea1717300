package vn.tonghop.operations.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.staging.store.StagedRows;

/**
 * What a run works on, frozen once: it never looks at the inbox again. Small files are packed together, a large one has a
 * partition of its own.
 */
public final class RunManifest {

    /** Where a partition's context holds the ids of its submissions, apart by commas. */
    static final String SUBMISSIONS = "submissions";

    private static final long LARGE = 1 << 20;
    private static final int PACKED_FILES = 16;

    private final JdbcTemplate jdbc;

    public RunManifest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes every submission that is not staged, also those that a failed run has left half staged. A run that was cut
     * between this and the note that it is done keeps what it has taken.
     */
    void freeze(long run, StagedRows staged) {
        Integer taken = jdbc.queryForObject("select count(*) from run_manifest where run_no = ?", Integer.class, run);
        if (taken != null && taken > 0) {
            return;
        }
        jdbc.queryForList(
                        "select distinct s.id from submission s join run_manifest m on m.submission_id = s.id"
                                + " where s.state = 'RECEIVED'",
                        String.class)
                .forEach(staged::clear);
        List<Object[]> rows = new ArrayList<>();
        Packing packing = new Packing();
        jdbc.query(
                "select id, byte_size from submission where state = 'RECEIVED' order by modified_at, file_path, id",
                rs -> {
                    rows.add(new Object[] {run, rs.getString(1), packing.partition(rs.getLong(2))});
                });
        jdbc.batchUpdate("insert into run_manifest (run_no, submission_id, partition_no) values (?, ?, ?)", rows);
    }

    /** Puts files into partitions in their order. */
    private static final class Packing {
        private int partition;
        private int packed;

        int partition(long size) {
            boolean alone = size > LARGE;
            if (packed > 0 && (alone || packed == PACKED_FILES)) {
                partition++;
                packed = 0;
            }
            packed = alone ? PACKED_FILES : packed + 1;
            return partition;
        }
    }

    /** The partitions of a run by name, each with the ids of its submissions. Names hold for every restart of the run. */
    Map<String, ExecutionContext> partitions(long run) {
        Map<Integer, List<String>> ids = new TreeMap<>();
        jdbc.query(
                "select m.partition_no, m.submission_id from run_manifest m join submission s on s.id = m.submission_id"
                        + " where m.run_no = ? order by m.partition_no, s.modified_at, s.file_path, s.id",
                rs -> {
                    ids.computeIfAbsent(rs.getInt(1), k -> new ArrayList<>()).add(rs.getString(2));
                },
                run);
        Map<String, ExecutionContext> partitions = new HashMap<>();
        ids.forEach((number, members) -> {
            ExecutionContext context = new ExecutionContext();
            context.putString(SUBMISSIONS, String.join(",", members));
            partitions.put("%04d".formatted(number), context);
        });
        return partitions;
    }

    /** How many submissions of a run are still to be staged. */
    int unstaged(long run) {
        Integer count = jdbc.queryForObject(
                "select count(*) from run_manifest m join submission s on s.id = m.submission_id"
                        + " where m.run_no = ? and s.state = 'RECEIVED'",
                Integer.class,
                run);
        return count == null ? 0 : count;
    }

    /** How many submissions of a run were judged so, by verdict. */
    Map<String, Integer> verdicts(long run) {
        Map<String, Integer> verdicts = new TreeMap<>();
        jdbc.query(
                """
                select s.verdict, count(*) as files from run_manifest m join submission s on s.id = m.submission_id
                where m.run_no = ? and s.verdict is not null group by s.verdict
                """,
                rs -> {
                    verdicts.put(rs.getString("verdict"), rs.getInt("files"));
                },
                run);
        return verdicts;
    }

    /** The months that the run's submissions speak of. */
    public Set<ReportingPeriod> touchedPeriods(long run) {
        TreeSet<ReportingPeriod> periods = new TreeSet<>();
        jdbc.queryForList(
                        "select distinct s.period from run_manifest m"
                                + " join submission s on s.id = m.submission_id where m.run_no = ? union"
                                + " select distinct r.period from run_manifest m"
                                + " join form_result r on r.submission_id = m.submission_id where m.run_no = ?",
                        String.class,
                        run,
                        run)
                .forEach(p -> periods.add(ReportingPeriod.parse(p)));
        return periods;
    }
}
