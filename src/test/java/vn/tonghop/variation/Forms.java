package vn.tonghop.variation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.reading.CellContent;

/** Draws forms that are accepted as they are. */
final class Forms {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("BM01", "TTUD"),
            Map.entry("BM02", "VP"),
            Map.entry("BM03", "VP"),
            Map.entry("BM04", "TTUD"),
            Map.entry("BM05", "TTUD"),
            Map.entry("BM06", "TTUD"),
            Map.entry("BM07", "TDC"),
            Map.entry("BM08", "TDC"),
            Map.entry("BM09", "TDC"),
            Map.entry("BM10", "TTRA"),
            Map.entry("BM11", "QLKH"),
            Map.entry("BM12", "QLCN"),
            Map.entry("BM13", "VP"));
    private static final List<String> LEFT_OUT = List.of("percent", "estimate", "timeliness", "note");
    private static final List<String> PLACES = List.of("thành phố Bắc Giang", "huyện Lạng Giang", "huyện Yên Thế");
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 15);
    private static final int DAYS = 28;

    private final Catalogue catalogue;
    private final Random random;
    private final DataForm form;

    Forms(Catalogue catalogue, String form, Random random) {
        this.catalogue = catalogue;
        this.random = random;
        this.form = catalogue.form(form).orElseThrow();
    }

    static List<String> codes() {
        return UNITS.keySet().stream().sorted().toList();
    }

    static String unit(String form) {
        return UNITS.getOrDefault(form, "");
    }

    Draft draw(boolean book, boolean styled) {
        List<String> keys = form.columns().stream()
                .map(FormColumn::key)
                .filter(key -> !LEFT_OUT.contains(key))
                .toList();
        Draft draft = new Draft(form, keys, book, styled);
        List<Indicator> indicators = new ArrayList<>(catalogue.indicators().stream()
                .filter(i -> i.unit().equals("TTUD") && i.decimals() == 0)
                .toList());
        Collections.shuffle(indicators, random);
        int rows = Math.min(4 + random.nextInt(5), byIndicator() ? indicators.size() : 9);
        Map<String, CellContent> before = Map.of();
        for (int i = 1; i <= rows; i++) {
            Map<String, CellContent> row = byIndicator() ? figures(indicators.get(i - 1), i) : row(keys, i, before);
            row.put("ordinal", number(i));
            row.keySet().retainAll(keys);
            draft.add(row);
            before = row;
        }
        return draft;
    }

    private boolean byIndicator() {
        return form.kind() == DataForm.Kind.INDICATORS || form.kind() == DataForm.Kind.ADJUSTMENTS;
    }

    private Map<String, CellContent> figures(Indicator indicator, int i) {
        Map<String, CellContent> row = new HashMap<>();
        int period = 2 + random.nextInt(3000);
        row.put("code", text(indicator.code()));
        row.put("name", text(indicator.label()));
        row.put("unit", text(indicator.unitOfMeasure()));
        row.put("period", number(period));
        if (indicator.cumulates()) {
            row.put("cumulative", number(period + random.nextInt(20_000)));
        }
        row.put("plan", number(100L * (10 + random.nextInt(300))));
        row.put("old", number(period));
        row.put("new", number(period + 1 + random.nextInt(50)));
        row.put("reason", text("đối chiếu lại sổ theo dõi lần " + i));
        row.put("reporter", text("Phòng Kế hoạch số " + i));
        row.put("author", text("Văn phòng Sở tổ " + i));
        row.put("time", day(random.nextInt(DAYS)));
        return row;
    }

    private Map<String, CellContent> row(List<String> keys, int i, Map<String, CellContent> before) {
        Map<String, CellContent> row = new HashMap<>();
        for (String key : keys) {
            CellContent again = before.get(key);
            boolean repeats = again != null && !form.identity().contains(key) && random.nextInt(3) > 0;
            FormColumn column = form.column(key).orElseThrow();
            row.put(key, repeats && isRepeated(column) ? again : value(column, i));
        }
        row.values()
                .removeIf(content ->
                        content instanceof CellContent.Text text && text.value().isEmpty());
        return row;
    }

    private static boolean isRepeated(FormColumn column) {
        return switch (column.type()) {
            case DATE, CHOICE -> true;
            case TEXT -> List.of("party", "place", "section", "outcome").contains(column.key());
            case NUMBER, COUNT, PERCENT, MARK, DOCUMENT_NUMBER, ORDINAL -> false;
        };
    }

    private CellContent value(FormColumn column, int i) {
        return switch (column.type()) {
            case DATE -> date(column.key());
            case CHOICE -> text(Change.pick(column.choices(), random).value());
            case COUNT -> column.key().equals("level") ? number(1 + random.nextInt(2)) : count(column);
            case NUMBER -> number(100_000L * (5 + random.nextInt(900)));
            case MARK -> text(random.nextBoolean() ? "x" : "");
            case DOCUMENT_NUMBER -> text((100 + i * 7 + random.nextInt(7)) + "/UBND-KGVX");
            case TEXT -> text(words(column, i));
            case PERCENT, ORDINAL -> number(i);
        };
    }

    private CellContent count(FormColumn column) {
        boolean left = column.blank() == FormColumn.Blank.ONE && random.nextInt(6) == 0;
        return left ? text("") : number(2 + random.nextInt(900));
    }

    private CellContent date(String key) {
        return switch (key) {
            case "directive-date" ->
                new CellContent.Moment(
                        LocalDate.of(2023, 3, 1).plusDays(random.nextInt(200)).atStartOfDay());
            case "deadline" ->
                new CellContent.Moment(
                        LocalDate.of(2024, 2, 1).plusDays(random.nextInt(90)).atStartOfDay());
            case "completed" -> text("");
            default -> day(random.nextInt(DAYS));
        };
    }

    private static CellContent day(int after) {
        return new CellContent.Moment(FIRST.plusDays(after).atStartOfDay());
    }

    private String words(FormColumn column, int i) {
        return switch (column.key()) {
            case "section" -> Change.pick(List.of("I.III.3", "II.3"), random);
            case "place" -> Change.pick(PLACES, random);
            case "reference" -> form.code().substring(2) + "-" + (1000 + i * 11 + random.nextInt(11)) + "/KQ";
            case "party" -> "Hợp tác xã nông nghiệp số " + (20 + i);
            case "outcome" -> "đã trả kết quả đợt " + (30 + i);
            case "result" -> "đang thực hiện bước " + (40 + i);
            case "footnote" -> "";
            default -> "cân đồng hồ lò xo loại " + (50 + i) + " tại chợ trung tâm";
        };
    }

    static CellContent text(String text) {
        return new CellContent.Text(text);
    }

    static CellContent number(long value) {
        return new CellContent.Numeric(BigDecimal.valueOf(value), false);
    }
}
