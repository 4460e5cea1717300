package vn.tonghop.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.issued.IssuedSetVerifier;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.operations.run.RunOutcome;
import vn.tonghop.operations.run.RunReport;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.year.MonthFacts;
import vn.tonghop.year.YearLedger;

/** A home in which months go by: files are dropped, the clock moves on, months are closed. */
final class YearHome implements AutoCloseable {

    static final String BY = "Chánh Văn phòng";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final TestHome home;

    YearHome(Path root) throws IOException {
        Files.createDirectories(root.resolve("catalogue"));
        Files.createDirectories(root.resolve("inbox"));
        home = TestHome.create(TestDatabase.here(), root);
    }

    /** Writes a file of the department's own catalogue, which is read anew. */
    YearHome declare(String name, String yaml) throws IOException {
        Files.writeString(home.root().resolve("catalogue").resolve(name), yaml);
        home.reopen();
        return this;
    }

    /** The night after the cut-off, or a number of days later. */
    YearHome afterCutoff(YearMonth month, int days) {
        home.clock()
                .set(MonthFacts.cutoff(month)
                        .plusDays(1L + days)
                        .atTime(LocalTime.of(0, 30))
                        .atZone(ZONE)
                        .toInstant());
        return this;
    }

    /** Drops files that were saved on the day of the cut-off. */
    YearHome drop(YearMonth month, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            drop(month, file.getKey(), file.getValue(), 0);
        }
        return this;
    }

    YearHome drop(YearMonth month, String path, byte[] bytes, int hoursLater) throws IOException {
        Path target = home.root().resolve("inbox").resolve(path);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, bytes);
        Instant saved = MonthFacts.cutoff(month).atTime(10, 0).atZone(ZONE).toInstant();
        Files.setLastModifiedTime(target, FileTime.from(saved.plusSeconds(3600L * hoursLater)));
        return this;
    }

    RunReport run(@Nullable String period) throws Exception {
        RunReport report = home.run(period);
        if (report.status() != RunOutcome.COMPLETED) {
            throw new AssertionError(report.cause());
        }
        return report;
    }

    /** What {@code result.json} tells of a period. */
    List<String> findings(Object period) throws IOException {
        return home.result(period.toString()).findings();
    }

    /** The files that wait for a closed month to be opened again, with the forms that say so. */
    List<String> held(YearMonth month) {
        return new Findings(home.jdbc())
                .ofPeriod(month.toString()).stream()
                        .map(RecordedFinding::finding)
                        .filter(f -> f.code() == FindingCode.PERIOD_CLOSED)
                        .map(f -> f.unit() + " " + f.form())
                        .sorted()
                        .toList();
    }

    Result result(Object period) throws IOException {
        return home.result(period.toString());
    }

    /** Accepts what blocks a month, by name; what that is, the test has looked at. */
    YearHome acceptAll(YearMonth month) throws Exception {
        List<RecordedFinding> blocking = home.desk().openBlocking(period(month));
        for (RecordedFinding recorded : blocking) {
            Decision decision =
                    home.context().get(Waivers.class).accept(recorded.finding().id(), "Đã đối chiếu hồ sơ gốc", BY);
            if (!decision.isDone()) {
                throw new AssertionError(decision);
            }
        }
        if (!blocking.isEmpty()) {
            run(month.toString());
        }
        return this;
    }

    Decision close(YearMonth month) {
        return home.context().get(Closings.class).close(period(month), BY, SignedCopy.NONE);
    }

    Decision reopen(YearMonth month) {
        return home.context().get(Closings.class).reopen(period(month), "Đơn vị gửi lại số liệu", BY);
    }

    /** What the last issued set of a month no longer agrees with. */
    List<String> departures(YearMonth month) throws IOException {
        return Objects.requireNonNull(
                        home.context().get(IssuedSetVerifier.class).verify(period(month)))
                .differences();
    }

    /** Every entry of the ledger in one line, by month, indicator and revision. */
    List<String> ledger() {
        return ledger(home.jdbc());
    }

    static List<String> ledger(JdbcTemplate jdbc) {
        List<String> lines = new ArrayList<>(jdbc.query(
                "select * from ledger_entry",
                (rs, n) -> String.join(
                        " ",
                        rs.getString("period"),
                        rs.getString("indicator_code"),
                        "r" + rs.getInt("revision"),
                        YearLedger.plain(rs.getBigDecimal("opening")),
                        YearLedger.plain(rs.getBigDecimal("period_value")),
                        YearLedger.plain(rs.getBigDecimal("cumulative")),
                        YearLedger.plain(rs.getBigDecimal("plan_value")),
                        rs.getString("origin"))));
        lines.sort(null);
        return lines;
    }

    TestHome home() {
        return home;
    }

    @Override
    public void close() {
        home.close();
    }

    private static ReportingPeriod period(YearMonth month) {
        return ReportingPeriod.parse(month.toString());
    }
}
