package vn.tonghop.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.SampleReport;
import vn.tonghop.report.compiled.CompiledPeriod;
import vn.tonghop.report.compiled.CompiledPeriod.IndicatorLine;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.Annex;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.docx.ReportDocumentWriter;
import vn.tonghop.report.review.ReviewNotes;
import vn.tonghop.report.workbook.ReconciliationWorkbook;
import vn.tonghop.report.workbook.TaskAppendixWorkbook;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.VietnameseDates;

/**
 * All documents of a month by the number of narrative items, tasks and indicators, each size in a process of its own and in
 * turn: the first set cold, as a night writes it, and a later one warm. Settings: {@code bench.rounds}.
 */
public final class LongReportBenchmark {

    private static final Path SCRATCH = Path.of("target", "bench", "long-report");
    private static final int WARM_SETS = 4;
    private static final long SEED = 7;
    private static final int DAYS = 330;
    private static final int MOST_NUMBER = 9_000;
    private static final List<Size> SIZES = List.of(
            new Size("usual", 50, 40, 6),
            new Size("ten times as long", 500, 400, 60),
            new Size("2 000 rows", 50, 2_000, 6),
            new Size("20 000 rows", 50, 20_000, 6));

    private LongReportBenchmark() {}

    private record Size(String name, int items, int tasks, int indicators) {}

    /** Prints medians and ratios; with the number of a size, writes the documents of that size and prints what they took. */
    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            measure(SIZES.get(Integer.parseInt(args[0])), Path.of(args[1]));
            return;
        }
        Files.createDirectories(SCRATCH);
        Trial trial = new Trial();
        int rounds = Integer.getInteger("bench.rounds", 5);
        for (int round = 0; round < rounds; round++) {
            for (int size = 0; size < SIZES.size(); size++) {
                note(trial, size);
            }
        }
        trial.print();
        for (String state : List.of("cold", "warm")) {
            trial.compare("ten times as long, " + state, "usual, " + state);
            trial.compare("20 000 rows, " + state, "2 000 rows, " + state);
        }
    }

    private static void note(Trial trial, int size) throws IOException, InterruptedException {
        Path log = SCRATCH.resolve("size-" + size + ".txt");
        Trial.time(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongReportBenchmark.class.getName(),
                        String.valueOf(size),
                        SCRATCH.toString()),
                Map.of(),
                log);
        for (String line : Files.readAllLines(log)) {
            String[] words = line.split("=");
            if (words.length == 2) {
                trial.note(SIZES.get(size).name() + ", " + words[0], Double.parseDouble(words[1]));
            }
        }
    }

    private static void measure(Size size, Path folder) throws IOException {
        ReportDocument document = document(size);
        CompiledPeriod compiled = compiled(size);
        double taken = write(document, compiled, folder);
        System.out.println("cold=" + taken);
        for (int i = 0; i < WARM_SETS; i++) {
            taken = write(document, compiled, folder);
        }
        System.out.println("warm=" + taken);
    }

    private static double write(ReportDocument document, CompiledPeriod compiled, Path folder) throws IOException {
        // Processor time, since one thread does all: what else the machine does falls out.
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        try (OutputStream out = Files.newOutputStream(folder.resolve("bao-cao.docx"))) {
            new ReportDocumentWriter().write(document, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("bao-cao.review.docx"))) {
            ReviewNotes notes = ReviewNotes.of(compiled, document, Language.VI);
            new ReportDocumentWriter()
                    .writeReview(document, notes, compiled.window().last(), out);
        }
        Annex annex = document.annex();
        if (annex == null) {
            throw new IllegalStateException("the report has an annex");
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("phu-luc.xlsx"))) {
            new TaskAppendixWorkbook().write(annex, out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("doi-soat.xlsx"))) {
            new ReconciliationWorkbook(Language.VI).write(compiled, List.of(), out);
        }
        return (processor.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static ReportDocument document(Size size) {
        ReportDocument sample = SampleReport.december();
        List<Block> body = new ArrayList<>();
        for (int i = 0; i < size.items(); i++) {
            body.add(SampleReport.item(
                    1,
                    "Kiểm tra tiến độ đề tài thứ " + i + " cấp tỉnh theo kế hoạch năm; *đơn vị chủ trì* đã nộp báo cáo"
                            + " giữa kỳ và sản phẩm của giai đoạn một."));
        }
        return new ReportDocument(
                sample.id(),
                sample.period(),
                sample.letterhead(),
                sample.kind(),
                sample.typeName(),
                sample.subject(),
                sample.addressees(),
                body,
                annex(size.tasks()),
                sample.recipients(),
                sample.signatureLines(),
                sample.signatureName(),
                sample.layout(),
                sample.template(),
                sample.kept());
    }

    private static Annex annex(int tasks) {
        Annex sample = SampleReport.annex();
        List<AnnexRow> rows = new ArrayList<>();
        rows.add(sample.rows().get(0));
        List<TaskLine> lines = tasks(tasks);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(entry(i + 1, lines.get(i)));
        }
        return new Annex(
                sample.heading(),
                sample.title(),
                sample.reference(),
                sample.columns(),
                sample.widthPercents(),
                rows,
                sample.landscape());
    }

    private static AnnexRow entry(int ordinal, TaskLine task) {
        return new AnnexRow.Entry(
                List.of(
                        Integer.toString(ordinal),
                        task.number() + "\nngày " + day(task.directiveDate()),
                        task.content(),
                        day(task.deadline()),
                        day(task.completedOn()),
                        task.wordAsWritten(),
                        task.result()),
                task.file() + " · " + task.sheet() + " · " + task.range());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseDates.numeric(day);
    }

    /** Tasks of which no two say the same, for what is said again packs too well. */
    private static List<TaskLine> tasks(int count) {
        List<TaskLine> samples = SamplePeriod.december().tasks();
        List<String> words = samples.stream()
                .flatMap(task -> Stream.of(task.content().split(" ")))
                .toList();
        Random random = new Random(SEED);
        return IntStream.range(0, count)
                .mapToObj(i -> task(i, samples.get(i % samples.size()), words, random))
                .toList();
    }

    private static TaskLine task(int i, TaskLine sample, List<String> words, Random random) {
        String content = IntStream.range(0, sample.content().split(" ").length)
                .mapToObj(w -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
        LocalDate given = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(DAYS));
        boolean done = sample.completedOn() != null;
        return new TaskLine(
                random.nextInt(MOST_NUMBER) + "/UBND-KGVX",
                given,
                content,
                sample.deadline() == null ? null : given.plusDays(random.nextInt(DAYS)),
                done ? given.plusDays(random.nextInt(DAYS)) : null,
                sample.wordAsWritten(),
                sample.status(),
                done ? random.nextInt(MOST_NUMBER) + "/KHCN-VP" : "",
                sample.file(),
                sample.sheet(),
                "A%d:G%d".formatted(i + 7, i + 7));
    }

    private static CompiledPeriod compiled(Size size) {
        CompiledPeriod sample = SamplePeriod.december();
        List<TaskLine> tasks = tasks(size.tasks());
        List<IndicatorLine> indicators = IntStream.range(0, size.indicators())
                .mapToObj(i -> sample.indicators().get(i % sample.indicators().size()))
                .toList();
        return new CompiledPeriod(
                sample.period(),
                sample.window(),
                sample.state(),
                sample.run(),
                sample.figures(),
                indicators,
                tasks,
                sample.submissions(),
                sample.completeness(),
                sample.findings(),
                sample.waiting(),
                sample.background(),
                sample.proof());
    }
}
