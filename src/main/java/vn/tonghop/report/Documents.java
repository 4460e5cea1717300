package vn.tonghop.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.period.ReportingPeriod;

/** The documents that the program has written, so that it knows them from those that a person has edited. */
public final class Documents {

    /** Stands for the compilation of a document that is not whole, or of which nobody knows by which it was written. */
    public static final String NO_RUN = "-";

    private final JdbcTemplate jdbc;

    public Documents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what is being written to a path, and what it replaces there, where it replaces something. */
    void written(ReportingPeriod period, String path, String sha256, @Nullable String replaced, String run) {
        jdbc.update("""
                insert into document (period, path, sha256, replaced_sha256, run_hash) values (?, ?, ?, ?, ?)
                on duplicate key update sha256 = values(sha256), replaced_sha256 = values(replaced_sha256),
                    run_hash = values(run_hash)
                """, period.toString(), path, sha256, replaced, run);
    }

    /** Takes a document for the program's own, unless its path is known. */
    public void recognise(String period, String path, String sha256, String run) {
        jdbc.update("""
                insert into document (period, path, sha256, replaced_sha256, run_hash) values (?, ?, ?, null, ?)
                on duplicate key update sha256 = sha256
                """, period, path, sha256, run);
    }

    /** Whether these bytes at a path are the program's own, or what it was about to replace there. */
    boolean isOwn(ReportingPeriod period, String path, String sha256) {
        Integer own = jdbc.queryForObject("""
                select count(*) from document
                where period = ? and path = ? and (sha256 = ? or replaced_sha256 = ?)
                """, Integer.class, period.toString(), path, sha256, sha256);
        return own != null && own > 0;
    }

    /** The documents of a compilation by their path, each with the SHA-256 that it was written with. */
    public SortedMap<String, String> ofRun(ReportingPeriod period, String run) {
        SortedMap<String, String> documents = new TreeMap<>();
        jdbc.query(
                "select path, sha256 from document where period = ? and run_hash = ?",
                rs -> {
                    documents.put(rs.getString("path"), rs.getString("sha256"));
                },
                period.toString(),
                run);
        return documents;
    }

    /** The paths of documents of other compilations. */
    List<String> ofOtherRuns(ReportingPeriod period, String run) {
        return jdbc.queryForList(
                "select path from document where period = ? and run_hash <> ?", String.class, period.toString(), run);
    }

    /** The paths of all documents of a period. */
    List<String> ofPeriod(ReportingPeriod period) {
        return jdbc.queryForList("select path from document where period = ?", String.class, period.toString());
    }

    /** Forgets a document. */
    void forget(ReportingPeriod period, String path) {
        jdbc.update("delete from document where period = ? and path = ?", period.toString(), path);
    }

    /** Forgets a document, unless it is of this compilation. */
    void forget(ReportingPeriod period, String path, String run) {
        jdbc.update(
                "delete from document where period = ? and path = ? and run_hash <> ?", period.toString(), path, run);
    }

    /** Says of a document that it is not whole. */
    void breakOff(ReportingPeriod period, String path) {
        jdbc.update("update document set run_hash = ? where period = ? and path = ?", NO_RUN, period.toString(), path);
    }
}
