package vn.tonghop.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Fingerprint;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.IndicatorFindings;
import vn.tonghop.reconciliation.ledger.LedgerBook;
import vn.tonghop.settling.VerdictSettler;
import vn.tonghop.staging.store.StagedItemWriter;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.staging.submission.StagedItem;

/**
 * Months as if their files had been read: forms are written straight to staging, settled and reconciled. Rows are numbered
 * from 8 on, columns lettered by {@link #LETTERS}.
 */
public final class StagedMonths implements AutoCloseable {

    static final int FIRST_ROW = 8;

    private static final Map<String, String> LETTERS = Map.of(
            "BM01", "code=A cumulative=E name=B note=I percent=G period=D plan=F",
            "BM02", "completed=E content=C deadline=D directive=B result=G timeliness=F",
            "BM04", "content=C section=A",
            "BM05", "entry-date=B outcome=H quantity=E reference=C subject=D",
            "BM06", "entry-date=B quantity=E reference=C",
            "BM09", "closing-date=F entry-date=C reference=B",
            "BM13", "code=B new=E old=D");

    private final TestStore store = new TestStore();
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
    private final Catalogue catalogue;
    private int submissions;
    private Verdict verdict = Verdict.ACCEPTED;
    private int hours = -1;

    public StagedMonths(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public JdbcTemplate jdbc() {
        return store.jdbc();
    }

    /** A part of the program, over the database of these months. */
    public <T> T part(Class<T> type) {
        if (!parts.isActive()) {
            parts.getBeanFactory().registerSingleton("jdbc", jdbc());
            parts.getBeanFactory().registerSingleton("catalogue", catalogue);
            parts.register(ReconciliationConfiguration.class, StagedItemWriter.class);
            parts.refresh();
        }
        return parts.getBean(type);
    }

    /** A row of BM01; empty texts are blank cells. */
    static Row indicator(String code, String period, String cumulative) {
        return indicator(code, period, cumulative, "", "", false, false, "");
    }

    static Row indicator(
            String code,
            String period,
            String cumulative,
            String plan,
            String percent,
            boolean estimated,
            boolean notYet,
            String note) {
        return key -> new StagedItem.IndicatorRow(
                key,
                code,
                code,
                decimal(period),
                decimal(cumulative),
                decimal(plan),
                decimal(percent),
                estimated,
                notYet,
                note,
                null);
    }

    /** A row of BM02; dates are ISO, empty where there is none. */
    static Row task(String number, String date, String deadline, String completed, String word) {
        return key -> new StagedItem.TaskRow(
                key,
                number.toUpperCase(Locale.ROOT) + (date.isEmpty() ? "" : " " + date),
                number,
                day(date),
                "Việc của " + number,
                day(deadline),
                false,
                day(completed),
                word,
                "",
                null);
    }

    static Row paragraph(String section, String text) {
        return key -> new StagedItem.NarrativeRow(key, section, 1, text, "");
    }

    /** A row of BM05. */
    public static Row instrument(String certificate, String date, int quantity, String outcome) {
        return register("BM05", certificate, date, "", quantity, outcome, false);
    }

    /** A row of a register with a number, days and a quantity. */
    static Row register(
            String form,
            String reference,
            String entry,
            String closing,
            int quantity,
            String outcome,
            boolean supplement) {
        return key -> new StagedItem.RegisterRow(
                key,
                form,
                reference.isEmpty() ? null : Fingerprint.of(form, reference),
                day(entry),
                day(closing),
                BigDecimal.valueOf(quantity),
                null,
                reference.isEmpty() ? null : reference,
                null,
                null,
                null,
                null,
                outcome.isEmpty() ? null : outcome,
                null,
                null,
                supplement,
                null,
                null);
    }

    /** A row of BM13. */
    static Row adjustment(String code, String old, String now) {
        return key -> new StagedItem.AdjustmentRow(
                key,
                code,
                decimal(old),
                new BigDecimal(now),
                "Báo qua điện thoại",
                "Chi cục",
                "Văn phòng",
                LocalDate.of(2023, 12, 13),
                null);
    }

    /** A form of a unit as one accepted submission; its id is returned. */
    public String send(String period, String unit, String form, Row... rows) {
        return send(period, unit, form, false, rows);
    }

    /** Later forms come this many hours after their due time, and months are reconciled then. */
    StagedMonths hoursAfterDue(int number) {
        hours = number;
        return this;
    }

    /** A form with a mistake for which it is returned. */
    String sendSpoiled(String period, String unit, String form, Row... readable) {
        verdict = Verdict.RETURNED;
        try {
            return send(period, unit, form, false, readable);
        } finally {
            verdict = Verdict.ACCEPTED;
        }
    }

    /** A form that says that nothing happened. */
    String sendNil(String period, String unit, String form) {
        return send(period, unit, form, true);
    }

    private String send(String period, String unit, String form, boolean nil, Row... rows) {
        String id = "s%03d".formatted(++submissions);
        LocalDateTime received = ReportingPeriodTimes.afterDue(catalogue, ReportingPeriod.parse(period), hours);
        jdbc().update(
                        "insert into submission (id, unit_code, part, check_only, file_path, sha256, byte_size,"
                                + " modified_at, received_at, received_run, default_period, period, inbox_cleared,"
                                + " archive_path, state) values (?, ?, '', false, ?, ?, 1, ?, ?, ?, ?, ?, true, '',"
                                + " 'RECEIVED')",
                        id,
                        unit,
                        unit + "/" + form + " " + period + ".xlsx",
                        Fingerprint.sha256(id.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        received.plusSeconds(submissions),
                        received,
                        submissions,
                        period,
                        period);
        List<StagedItem> items = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            items.add(rows[i].at(new StagedItem.RowKey(id, 0, FIRST_ROW + i)));
        }
        RowTally tally = new RowTally(nil ? 8 : 7, rows.length, 0, 0);
        items.add(new StagedItem.SheetStaged(
                id, 0, "Biểu", form, FIRST_ROW - 1, LETTERS.getOrDefault(form, "ordinal=A"), tally));
        items.add(new StagedItem.FormStaged(id, form, unit, "", period, verdict, nil, tally));
        items.add(new StagedItem.SubmissionStaged(id, period, "xlsx", null, verdict));
        part(StagedItemWriter.class).write(new Chunk<>(items));
        part(VerdictSettler.class).settleAll();
        return id;
    }

    /** Reconciles a month as of an hour before its due time, unless the test says otherwise. */
    void reconcile(String period) {
        ReportingPeriod month = ReportingPeriod.parse(period);
        part(Reconcilers.class).reconcile(month, ReportingPeriodTimes.afterDue(catalogue, month, hours));
    }

    /** Opens a closed month again. */
    void reopen(String period) {
        jdbc().update("update period_state set state = 'reopened' where period = ?", period);
    }

    /** Reconciles a month and closes it. */
    void close(String period) {
        reconcile(period);
        ReportingPeriod month = ReportingPeriod.parse(period);
        LocalDateTime now = ReportingPeriodTimes.afterDue(catalogue, month, -1);
        part(LedgerBook.class).record(month, "0".repeat(64), "test", now.toInstant(java.time.ZoneOffset.UTC));
        jdbc().update("insert into period_state values (?, 'closed', null, ?, 'test')", period, now);
    }

    /** Findings of a month's reconciliation, those of a first month left out: "code@file!cell". */
    List<String> findings(String period) {
        return recorded(period).stream()
                .filter(r -> r.finding().code() != FindingCode.OPENING_BALANCE_MISSING)
                .map(StagedMonths::place)
                .toList();
    }

    List<RecordedFinding> recorded(String period) {
        return new Findings(jdbc()).ofPeriod(period);
    }

    Severity severity(String period, String code) {
        return recorded(period).stream()
                .filter(r -> r.finding().code().slug().equals(code))
                .findFirst()
                .orElseThrow()
                .finding()
                .severity();
    }

    /** A figure as "value origin", such as "9296 reported"; "null missing" where it is missing. */
    String figure(String period, String id) {
        return jdbc().queryForObject(
                        "select figure_value, origin from figure where period = ? and figure_id = ?",
                        (rs, n) -> {
                            BigDecimal value = rs.getBigDecimal(1);
                            return (value == null ? null : IndicatorFindings.plain(value)) + " " + rs.getString(2);
                        },
                        period,
                        id);
    }

    /** The cells that a figure rests on: "role file!cell". */
    List<String> evidence(String period, String id) {
        return jdbc().query(
                        "select e.* from figure f join figure_evidence e on e.period = f.period"
                                + " and e.figure_ordinal = f.ordinal where f.period = ? and f.figure_id = ?"
                                + " order by e.ordinal",
                        (rs, n) -> rs.getString("role") + " " + rs.getString("file_path") + "!" + rs.getString("cell"),
                        period,
                        id);
    }

    @Override
    public void close() {
        parts.close();
        store.close();
    }

    private static String place(RecordedFinding recorded) {
        var finding = recorded.finding();
        var place = finding.location();
        String variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
        return finding.code().slug()
                + variant
                + (place == null ? "" : "@" + place.file() + (place.cell() == null ? "" : "!" + place.cell()));
    }

    private static @Nullable BigDecimal decimal(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** A row that is not yet placed. */
    public interface Row {
        StagedItem.TypedRow at(StagedItem.RowKey key);
    }

    /** Hours around the time when the forms of a month are due, in UTC. */
    static final class ReportingPeriodTimes {
        private ReportingPeriodTimes() {}

        static LocalDateTime afterDue(Catalogue catalogue, ReportingPeriod period, int hours) {
            var calendar = catalogue.calendar();
            return LocalDateTime.ofInstant(
                    calendar.dueDate(period)
                            .atTime(calendar.dueTime().plusHours(hours))
                            .atZone(calendar.zone())
                            .toInstant(),
                    java.time.ZoneOffset.UTC);
        }
    }
}
