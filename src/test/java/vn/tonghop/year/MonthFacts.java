package vn.tonghop.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happened in one month, as far as the units know; corrections change it. */
public final class MonthFacts {

    final YearMonth month;
    final List<Sample> samples = new ArrayList<>();
    /** Rows that the register lists again although they have counted before. */
    final List<Sample> repeated = new ArrayList<>();

    final List<Instrument> instruments = new ArrayList<>();
    final List<Declaration> declarations = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    final List<Inspection> inspections = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Opinion> opinions = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    /** What is counted without a register, by indicator. */
    final Map<String, Integer> counts = new TreeMap<>();
    /** What a unit states in place of what happened, since it does not know yet; by indicator. */
    final Map<String, BigDecimal> estimates = new TreeMap<>();
    /** What a unit learns by telephone after its form was sent, by indicator. */
    final Map<String, Integer> adjustments = new TreeMap<>();

    MonthFacts(YearMonth month) {
        this.month = month;
    }

    record Sample(String code, LocalDate day, int quantity) {}

    record Instrument(String certificate, LocalDate day, int quantity, boolean passed) {}

    record Declaration(String party, int products, String standard, boolean regulation, LocalDate day) {}

    record Grant(String subject, String party, int products, String decision, LocalDate day, long amount) {}

    record Inspection(String party, @Nullable String conclusion, LocalDate day) {}

    record Event(
            String unit, String task, String level, String action, LocalDate day, String outcome, String document) {}

    record Opinion(String kind, String party, String form, LocalDate received, LocalDate settled) {}

    record Document(String kind, String number, LocalDate day, String subject, boolean listed) {}

    record Receipt(LocalDate day, BigDecimal amount) {}

    /** The first day of the month's window: the 15th of the month before. */
    static LocalDate first(YearMonth month) {
        return month.minusMonths(1).atDay(15);
    }

    /** The cut-off: the 14th. */
    public static LocalDate cutoff(YearMonth month) {
        return month.atDay(14);
    }

    static boolean isIn(YearMonth month, LocalDate day) {
        return !day.isBefore(first(month)) && !day.isAfter(cutoff(month));
    }
}
