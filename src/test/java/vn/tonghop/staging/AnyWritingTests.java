package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.Severity;
import vn.tonghop.reading.CellContent;
import vn.tonghop.recoding.FileForm;
import vn.tonghop.recoding.WrittenValues;
import vn.tonghop.staging.submission.StagedItem;

/**
 * Whatever way a form is written in, the same rows are staged. Figures, layout and kind of file are drawn from a seed; the
 * setting {@code tonghop.seeds} draws more of them, such as 1000-9000.
 */
class AnyWritingTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final List<FileForm> KINDS = List.of(FileForm.values());
    private static final String SEEDS = System.getProperty("tonghop.seeds", "0-239");
    private static final List<String> NOTES = List.of(
            "",
            "",
            "Đã đối chiếu với sổ theo dõi",
            "Gồm cả “đợt 2”; xem sổ",
            "Ước theo tiến độ, chưa chốt",
            "Dòng một\nDòng hai");
    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("dd/MM/uuuu"),
            DateTimeFormatter.ofPattern("d/M/uuuu"),
            DateTimeFormatter.ofPattern("d.M.uuuu"),
            DateTimeFormatter.ofPattern("'ngày' dd-MM-uuuu"));

    @TempDir
    private static Path folder;

    static LongStream seeds() {
        String[] ends = SEEDS.split("-");
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]));
    }

    /** What a row of BM01 says, wherever it stands. */
    private record Figures(
            String indicator,
            @Nullable String period,
            @Nullable String cumulative,
            @Nullable String plan,
            @Nullable String percent,
            boolean estimated,
            String note) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsTheSameIndicators(long seed) throws IOException {
        Random random = new Random(seed);
        DataForm form = CATALOGUE.form("BM01").orElseThrow();
        List<String> keys =
                new ArrayList<>(List.of("ordinal", "unit", "plan", "percent", "estimate", "note", "a stranger"));
        keys.removeIf(key -> !List.of("plan", "percent", "note").contains(key) && random.nextInt(3) == 0);
        keys.addAll(List.of("period", "cumulative"));
        String names = List.of("code", "name", "both").get(random.nextInt(3));
        keys.addAll(names.equals("both") ? List.of("code", "name") : List.of(names));
        DrawnTable table =
                new DrawnTable(random, form, keys).titles().header("period", "cumulative", "Kết quả thực hiện");
        List<Figures> expected = new ArrayList<>();
        for (Indicator indicator : indicators(random)) {
            Figures figures = figures(indicator, keys.contains("estimate"), random);
            expected.add(figures);
            table.data(cells(indicator, figures, expected.size(), random));
        }
        table.signatures();

        FileForm kind = KINDS.get(random.nextInt(KINDS.size()));
        StagedFile staged = stage(kind, table, seed);

        assertThat(staged.of(StagedItem.IndicatorRow.class).stream()
                        .map(AnyWritingTests::figures)
                        .toList())
                .as("seed %d, %s", seed, kind)
                .isEqualTo(expected);
        assertThat(staged.forms())
                .as("seed %d, %s", seed, kind)
                .hasSize(1)
                .allMatch(f -> f.startsWith("BM01 2023-12 ACCEPTED") && f.endsWith("+" + expected.size() + "+0+0"));
        assertNoError(staged, seed, kind);
    }

    /** What a row of BM05 says. */
    private record Instrument(
            @Nullable LocalDate day,
            @Nullable String number,
            String quantity,
            @Nullable String outcome) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void readsTheSameRegister(long seed) throws IOException {
        Random random = new Random(seed);
        DataForm form = CATALOGUE.form("BM05").orElseThrow();
        List<String> keys = new ArrayList<>(List.of("ordinal", "party", "place", "note", "a stranger"));
        keys.removeIf(key -> random.nextBoolean());
        keys.addAll(List.of("entry-date", "reference", "subject", "quantity", "outcome"));
        DrawnTable table = new DrawnTable(random, form, keys).titles().header("quantity", "outcome", "");
        boolean daysAsText = random.nextBoolean();
        DateTimeFormatter style = DAYS.get(random.nextInt(DAYS.size()));
        List<Instrument> expected = new ArrayList<>();
        int sum = 0;
        for (int i = 1; i <= 3 + random.nextInt(20); i++) {
            LocalDate day = LocalDate.of(2023, 11, 15).plusDays(random.nextInt(30));
            int quantity = 1 + random.nextInt(1500);
            boolean one = random.nextInt(4) == 0;
            boolean passed = random.nextInt(5) > 0;
            sum += one ? 1 : quantity;
            expected.add(new Instrument(
                    day, "KĐ-" + seed + "/" + i, String.valueOf(one ? 1 : quantity), passed ? "Đạt" : "Không đạt"));
            Map<String, CellContent> cells = new HashMap<>();
            cells.put("entry-date", daysAsText ? text(day.format(style)) : new CellContent.Moment(day.atStartOfDay()));
            cells.put("reference", text("KĐ-" + seed + "/" + i));
            cells.put("subject", text("Cân đồng hồ lò xo"));
            if (!one) {
                cells.put("quantity", number(BigDecimal.valueOf(quantity), "", random));
            }
            cells.put("outcome", text(passed ? pick(List.of("Đạt", "ĐẠT", "đạt yêu cầu"), random) : "Không đạt"));
            cells.put("party", text("Hộ kinh doanh số " + i));
            table.data(cells);
        }
        if (random.nextBoolean()) {
            table.data(Map.of("subject", text("Tổng cộng"), "quantity", number(BigDecimal.valueOf(sum), "", random)));
        }
        table.signatures();

        FileForm kind = KINDS.get(random.nextInt(KINDS.size()));
        StagedFile staged = stage(kind, table, seed);

        assertThat(staged.of(StagedItem.RegisterRow.class).stream()
                        .map(r -> new Instrument(
                                r.entryDate(), r.reference(), String.valueOf(plain(r.quantity())), r.outcome()))
                        .toList())
                .as("seed %d, %s", seed, kind)
                .isEqualTo(expected);
        assertNoError(staged, seed, kind);
    }

    private static StagedFile stage(FileForm kind, DrawnTable table, long seed) throws IOException {
        Path file = folder.resolve("bieu " + seed);
        Files.write(file, kind.write(table.table()));
        return StagedFile.of(file, "TTUD", CATALOGUE);
    }

    private static void assertNoError(StagedFile staged, long seed, FileForm kind) {
        assertThat(staged.findings())
                .as("seed %d, %s", seed, kind)
                .noneMatch(f -> f.severity() == Severity.ERROR || f.severity() == Severity.BLOCKING);
    }

    private static List<Indicator> indicators(Random random) {
        List<Indicator> all = new ArrayList<>(CATALOGUE.indicators().stream()
                .filter(i -> i.unit().equals("TTUD"))
                .toList());
        Collections.shuffle(all, random);
        return all.subList(0, 3 + random.nextInt(all.size() - 3));
    }

    private static Figures figures(Indicator indicator, boolean marked, Random random) {
        BigDecimal period = indicator.unitOfMeasure().equals("ha")
                ? new BigDecimal(random.nextInt(500)).movePointLeft(1).stripTrailingZeros()
                : BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 10 : 20_000));
        boolean planned = random.nextBoolean();
        return new Figures(
                indicator.code(),
                period.toPlainString(),
                indicator.cumulates() ? String.valueOf(1000 + random.nextInt(2_000_000)) : null,
                planned ? String.valueOf(100 * (1 + random.nextInt(300))) : null,
                random.nextBoolean()
                        ? new BigDecimal(random.nextInt(1100))
                                .movePointLeft(1)
                                .stripTrailingZeros()
                                .toPlainString()
                        : null,
                marked && random.nextInt(4) == 0,
                NOTES.get(random.nextInt(NOTES.size())));
    }

    private static Map<String, CellContent> cells(Indicator indicator, Figures figures, int ordinal, Random random) {
        Map<String, CellContent> cells = new HashMap<>();
        cells.put("ordinal", new CellContent.Numeric(BigDecimal.valueOf(ordinal), false));
        cells.put("code", text(random.nextInt(4) == 0 ? indicator.code().toLowerCase(Locale.ROOT) : indicator.code()));
        cells.put(
                "name", text(random.nextInt(4) == 0 ? indicator.label().toUpperCase(Locale.ROOT) : indicator.label()));
        cells.put("unit", text(indicator.unitOfMeasure()));
        put(cells, "period", figures.period(), indicator.unitOfMeasure(), random);
        put(cells, "cumulative", figures.cumulative(), indicator.unitOfMeasure(), random);
        put(cells, "plan", figures.plan(), "", random);
        if (figures.cumulative() != null && figures.plan() != null && random.nextInt(3) == 0) {
            cells.put("cumulative", text(vietnamese(figures.cumulative()) + "/" + vietnamese(figures.plan())));
            cells.remove(random.nextBoolean() ? "plan" : "");
        }
        if (figures.percent() != null) {
            cells.put("percent", percent(new BigDecimal(figures.percent()), random));
        }
        if (figures.estimated()) {
            cells.put("estimate", text(random.nextBoolean() ? "x" : "X"));
        }
        if (!figures.note().isEmpty()) {
            cells.put("note", text(figures.note()));
        }
        cells.put("a stranger", text("ghi riêng"));
        return cells;
    }

    private static void put(
            Map<String, CellContent> cells, String key, @Nullable String value, String unit, Random random) {
        if (value != null) {
            cells.put(key, number(new BigDecimal(value), unit, random));
        }
    }

    private static CellContent number(BigDecimal value, String unit, Random random) {
        String written = vietnamese(value.toPlainString());
        return switch (random.nextInt(6)) {
            case 0 -> text(written);
            case 1 -> text(value.toPlainString().replace('.', ','));
            case 2 -> text(unit.isEmpty() ? written : written + (random.nextBoolean() ? " " : "") + unit);
            case 3 -> text(value.compareTo(BigDecimal.TEN) < 0 && value.scale() <= 0 ? "0" + written : written);
            default -> new CellContent.Numeric(value, false);
        };
    }

    private static CellContent percent(BigDecimal value, Random random) {
        String written = vietnamese(value.toPlainString());
        return switch (random.nextInt(5)) {
            case 0 -> text(written);
            case 1 -> text(written + " %");
            case 2 -> text(written + "%");
            case 3 -> new CellContent.Numeric(value.movePointLeft(2), true);
            default -> new CellContent.Numeric(value, false);
        };
    }

    private static String vietnamese(String value) {
        return WrittenValues.VIETNAMESE.number(new BigDecimal(value));
    }

    private static CellContent text(String text) {
        return new CellContent.Text(text);
    }

    private static String pick(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Figures figures(StagedItem.IndicatorRow row) {
        return new Figures(
                row.indicator(),
                plain(row.period()),
                plain(row.cumulative()),
                plain(row.plan()),
                plain(row.percent()),
                row.estimated(),
                row.note());
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.stripTrailingZeros().toPlainString();
    }
}
