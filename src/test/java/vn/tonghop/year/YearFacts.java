package vn.tonghop.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.year.MonthFacts.Declaration;
import vn.tonghop.year.MonthFacts.Document;
import vn.tonghop.year.MonthFacts.Event;
import vn.tonghop.year.MonthFacts.Grant;
import vn.tonghop.year.MonthFacts.Inspection;
import vn.tonghop.year.MonthFacts.Instrument;
import vn.tonghop.year.MonthFacts.Opinion;
import vn.tonghop.year.MonthFacts.Receipt;
import vn.tonghop.year.MonthFacts.Sample;

/**
 * What happened in the department from November 2023 to December 2024, drawn from a seed. No count is more than twice
 * another of its kind, so no month is an outlier.
 */
public final class YearFacts {

    public static final YearMonth FIRST = YearMonth.of(2023, 11);
    public static final YearMonth LAST = YearMonth.of(2024, 12);

    private static final List<String> GRANTS = List.of("Công bố hợp chuẩn", "Hệ thống quản lý", "Truy xuất nguồn gốc");
    private static final List<String> PLACES = List.of("Yên Dũng", "Lục Nam", "Tân Yên", "Hiệp Hòa", "Sơn Động");

    final TreeMap<YearMonth, MonthFacts> months = new TreeMap<>();
    final List<Dossier> dossiers = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    private final Random random;
    private int serial = 100;

    /** A dossier of imported goods; it may be appraised in a later month than it is received. */
    record Dossier(String number, LocalDate received, LocalDate appraised) {}

    /** An assigned task; without a deadline it is none, without a day of completion it is never done. */
    record Task(
            String directive,
            LocalDate dated,
            YearMonth assigned,
            @Nullable LocalDate deadline,
            @Nullable LocalDate completed,
            boolean startsLater) {}

    private YearFacts(long seed) {
        random = new Random(seed);
    }

    /** The facts of a seed. */
    public static YearFacts of(long seed) {
        YearFacts facts = new YearFacts(seed);
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            facts.draw(month);
        }
        return facts;
    }

    /** Every month, in order. */
    public List<YearMonth> all() {
        return List.copyOf(months.keySet());
    }

    MonthFacts of(YearMonth month) {
        MonthFacts facts = months.get(month);
        if (facts == null) {
            throw new IllegalArgumentException(month.toString());
        }
        return facts;
    }

    /** A sample that the register forgot is found. */
    public void findSample(YearMonth month, int quantity) {
        MonthFacts facts = of(month);
        facts.samples.add(new Sample("M-" + serial++, MonthFacts.cutoff(month), quantity));
    }

    /** Instruments are found that passed. */
    public void findInstruments(YearMonth month, int quantity) {
        of(month).instruments.add(new Instrument("KĐ-" + serial++, MonthFacts.cutoff(month), quantity, true));
    }

    /** A dossier is found that was received, and appraised in the month after. */
    public void findDossier(YearMonth month) {
        dossiers.add(new Dossier("NK-" + serial++, MonthFacts.cutoff(month), MonthFacts.cutoff(month)));
    }

    /** The unit does not know a figure yet and states one that will prove to be wrong by this much. */
    public void estimate(YearMonth month, String indicator, String error) {
        BigDecimal value = new Indicators(this).value(indicator, month);
        of(month).estimates.put(indicator, Objects.requireNonNull(value).add(new BigDecimal(error)));
    }

    /** The unit tells by telephone that a count is one more. */
    public void adjust(YearMonth month, String indicator) {
        of(month).adjustments.merge(indicator, 1, Integer::sum);
    }

    /** A sample of the month before is entered now, and one that has counted is listed once more. */
    public void enterLate(YearMonth month, int quantity) {
        MonthFacts facts = of(month);
        facts.samples.add(new Sample("M-" + serial++, MonthFacts.cutoff(month.minusMonths(1)), quantity));
        facts.repeated.add(of(month.minusMonths(1)).samples.get(0));
    }

    /** Nothing is inspected in the month. */
    public void inspectNothing(YearMonth month) {
        of(month).inspections.clear();
    }

    /** A state that the unit leaves blank, since it has not changed. */
    public void leaveBlank(YearMonth month, String indicator) {
        of(month).counts.remove(indicator);
    }

    private void draw(YearMonth month) {
        MonthFacts facts = new MonthFacts(month);
        months.put(month, facts);
        times(6, 8, () -> facts.samples.add(new Sample("M-" + serial++, day(month), between(6, 9))));
        times(10, 12, () -> facts.instruments.add(new Instrument("KĐ-" + serial++, day(month), between(40, 60), true)));
        times(1, 2, () -> facts.instruments.add(new Instrument("KĐ-" + serial++, day(month), between(2, 5), false)));
        times(4, 6, () -> facts.declarations.add(declaration(month, false)));
        times(1, 2, () -> facts.declarations.add(declaration(month, true)));
        for (String subject : GRANTS) {
            times(
                    2,
                    3,
                    () -> facts.grants.add(new Grant(
                            subject,
                            "Công ty " + serial++,
                            between(1, 2),
                            serial++ + "/QĐ-KHCN",
                            day(month),
                            between(10, 14) * 1_000_000L)));
        }
        times(12, 18, () -> dossiers.add(dossier(month)));
        times(2, 3, () -> facts.inspections.add(new Inspection("Cơ sở " + serial++, serial++ + "/KL-TTr", day(month))));
        times(0, 1, () -> facts.inspections.add(new Inspection("Cơ sở " + serial++, null, day(month))));
        drawEvents(facts);
        drawOpinions(facts);
        drawDocuments(facts);
        times(5, 8, () -> facts.receipts.add(new Receipt(day(month), BigDecimal.valueOf(between(3000, 4000), 1))));
        drawCounts(facts);
        times(1, 3, () -> tasks.add(task(month)));
    }

    private Declaration declaration(YearMonth month, boolean regulation) {
        return new Declaration(
                "Công ty " + serial++,
                between(2, 3),
                regulation ? "QCVN 16:2019/BXD" : "TCVN 7054:2014",
                regulation,
                day(month));
    }

    private Dossier dossier(YearMonth month) {
        LocalDate received = day(month);
        return new Dossier("NK-" + serial++, received, received.plusDays(between(0, 9)));
    }

    private void drawEvents(MonthFacts facts) {
        event(facts, "QLKH", "quốc gia", "nghiệm thu", "Khá");
        event(facts, "QLKH", "quốc gia", "chấm dứt", "");
        event(facts, "QLKH", "quốc gia", "gia hạn", "");
        event(facts, "QLKH", "quốc gia", "kiểm tra", "");
        event(facts, "QLKH", "tỉnh", "đôn đốc", "");
        event(facts, "QLKH", "tỉnh", "kiểm tra", "");
        event(facts, "QLKH", "tỉnh", "thẩm định dự toán", "");
        event(facts, "CSSHTT", "cơ sở", "phê duyệt", "");
        event(facts, "CSSHTT", "cơ sở", "công nhận sáng kiến", "");
        event(facts, "CSSHTT", "cơ sở", "xét sáng kiến", "Đạt");
        event(facts, "CSSHTT", "cơ sở", "hội đồng nghiệm thu", "Đạt");
        event(facts, "CSSHTT", "cơ sở", "công nhận", "");
        facts.events.add(new Event(
                "CSSHTT", "Sáng kiến " + serial++, "cơ sở", "xét sáng kiến", day(facts.month), "Không đạt", ""));
    }

    private void event(MonthFacts facts, String unit, String level, String action, String outcome) {
        times(
                1,
                2,
                () -> facts.events.add(new Event(
                        unit,
                        "Nhiệm vụ " + serial++,
                        level,
                        action,
                        day(facts.month),
                        outcome,
                        serial++ + "/KHCN-" + unit)));
    }

    private void drawOpinions(MonthFacts facts) {
        opinion(facts, "Ý kiến dự án đầu tư", "Góp ý hồ sơ");
        opinion(facts, "Ý kiến công nghệ", "Góp ý hồ sơ");
        opinion(facts, "Giấy phép X-quang", "Gia hạn");
        opinion(facts, "Hội nghị đối thoại", "");
        facts.opinions.add(new Opinion(
                "Giấy phép X-quang", "Phòng khám " + serial++, "Cấp mới", day(facts.month), day(facts.month)));
    }

    private void opinion(MonthFacts facts, String kind, String form) {
        times(
                1,
                2,
                () -> facts.opinions.add(
                        new Opinion(kind, "Cơ sở " + serial++, form, day(facts.month), day(facts.month))));
    }

    private void drawDocuments(MonthFacts facts) {
        for (String kind : List.of("Báo cáo", "Kế hoạch", "Quyết định", "Công văn")) {
            times(2, 4, () -> facts.documents.add(document(facts.month, kind, true)));
            facts.documents.add(document(facts.month, kind, false));
        }
    }

    private Document document(YearMonth month, String kind, boolean listed) {
        int number = serial++;
        return new Document(kind, number + "/KHCN-VP", day(month), kind + " về việc số " + number, listed);
    }

    private void drawCounts(MonthFacts facts) {
        for (String code : Indicators.COUNTED) {
            facts.counts.put(code, between(2, 4));
        }
        for (String code : Indicators.STOCKS) {
            facts.counts.put(code, between(2, 9));
        }
    }

    private Task task(YearMonth month) {
        LocalDate dated = day(month);
        LocalDate deadline = random.nextInt(4) == 0 ? null : dated.plusDays(between(15, 120));
        LocalDate completed = random.nextInt(5) == 0 ? null : dated.plusDays(between(5, 150));
        return new Task(serial++ + "/UBND-KGVX", dated, month, deadline, completed, random.nextInt(3) == 0);
    }

    /** A place for the registers' columns that count for nothing. */
    static String place(String key) {
        return "huyện " + PLACES.get(Math.floorMod(key.hashCode(), PLACES.size()));
    }

    private void times(int least, int most, Runnable draw) {
        int times = between(least, most);
        for (int i = 0; i < times; i++) {
            draw.run();
        }
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private LocalDate day(YearMonth month) {
        LocalDate first = MonthFacts.first(month);
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, MonthFacts.cutoff(month)) + 1));
    }
}
