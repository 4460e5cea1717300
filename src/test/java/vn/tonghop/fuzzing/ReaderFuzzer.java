package vn.tonghop.fuzzing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import vn.tonghop.reading.excel.XlsStream;
import vn.tonghop.reading.word.WordFile;

/**
 * Mutates files and reads them, for as long as it is told: {@code ReaderFuzzer SECONDS SEED FOLDER…}. Every file below the
 * folders is a seed. What fails other than by a finding, or takes longer than ten seconds, is kept in {@code target/fuzz};
 * ends with 1 where there was any. Run it with a small heap.
 */
public final class ReaderFuzzer {

    private static final Path KEPT = Path.of("target", "fuzz");
    private static final long LARGEST_SEED = 100_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final List<String> UNITS = List.of("TTUD", "TDC", "VP", "QLCN");
    private static final Map<String, Mutation> MUTATIONS = new TreeMap<>(Map.of(
            "bytes", new ByteMutations(),
            "text", new TextMutations(),
            "parts", new PackageMutations(),
            "records", new RecordMutations()));

    private final Reader reader = new Reader(LONGEST);
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final AtomicLong started = new AtomicLong(Long.MAX_VALUE);
    private final Path file;

    private ReaderFuzzer() throws IOException {
        Files.createDirectories(KEPT);
        file = KEPT.resolve("now");
    }

    public static void main(String[] args) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            try (Stream<Path> files = Files.walk(Path.of(args[i]))) {
                for (Path path : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(path) < LARGEST_SEED) {
                        seeds.add(Files.readAllBytes(path));
                    }
                }
            }
        }
        seeds.add(Files.readAllBytes(new WordFile()
                .heading("Kết quả công tác kiểm định")
                .text("- Đã kiểm định 2.239 phương tiện đo")
                .raw("<w:tbl><w:tr><w:tc><w:p>" + WordFile.italic("Ghi chú") + "</w:p></w:tc></w:tr></w:tbl>")
                .write(KEPT.resolve("outline.docx"))));
        seeds.addAll(oddities());
        new ReaderFuzzer().run(seeds, Duration.ofSeconds(Long.parseLong(args[0])), Long.parseLong(args[1]));
    }

    /** What few files have: symbols, boxes, prompts, hidden and foreign text; drawings around charts, texts without a byte. */
    private static List<byte[]> oddities() throws IOException {
        WordFile word = new WordFile()
                .heading("Kết quả công tác kiểm định")
                .raw("<w:p><w:r><w:sym w:font=\"Symbol\""
                        + " w:char=\"F0B3\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
                        + "<w:r><w:txbxContent><w:p>" + WordFile.run("khung")
                        + "</w:p></w:txbxContent></w:r></w:p>")
                .raw("<w:tbl><w:tr><w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtEndPr/><w:sdtContent><w:p>"
                        + WordFile.run("nhắc") + "</w:p></w:sdtContent></w:sdt></w:tc></w:tr></w:tbl><w:altChunk/>");
        HSSFWorkbook book = new HSSFWorkbook();
        book.createSheet("Biểu").createRow(0).createCell(0).setCellValue("Số lượng");
        XlsStream stream = XlsStream.of(book);
        byte[] table = stream.at(stream.last(XlsStream.STRINGS));
        XlsStream.set(table, 8, 9);
        stream.insert(
                stream.last(XlsStream.EOF),
                XlsStream.record(XlsStream.LABEL, new byte[8]),
                XlsStream.record(XlsStream.DRAWING, new byte[40]),
                XlsStream.record(XlsStream.BOF, (byte) 0, (byte) 6, (byte) 0x20, (byte) 0),
                XlsStream.record(XlsStream.EOF),
                XlsStream.record(XlsStream.CONTINUE, new byte[40]));
        return List.of(
                Files.readAllBytes(word.write(KEPT.resolve("oddities.docx"))),
                Files.readAllBytes(stream.write(KEPT.resolve("oddities.xls"))),
                "STT;Loại mẫu;Khoảng đo\n1;Ống Ø20;10 ÷ 20 µm\n".getBytes(StandardCharsets.UTF_8));
    }

    private void run(List<byte[]> seeds, Duration time, long seed) throws IOException {
        watch();
        Random random = new Random(seed);
        List<Mutation> mutations = List.copyOf(MUTATIONS.values());
        long begin = System.nanoTime();
        long told = begin;
        int done = 0;
        while (System.nanoTime() - begin < time.toNanos()) {
            byte[] mutated;
            try {
                mutated = mutations
                        .get(random.nextInt(mutations.size()))
                        .of(seeds.get(random.nextInt(seeds.size())), random);
            } catch (IOException e) {
                continue;
            }
            Files.write(file, mutated);
            read(mutated, UNITS.get(random.nextInt(UNITS.size())));
            done++;
            if (System.nanoTime() - told > 60_000_000_000L) {
                told = System.nanoTime();
                tell(done, begin);
            }
        }
        tell(done, begin);
        outcomes.forEach((outcome, count) -> System.out.println(count + "  " + outcome));
        System.exit(known.isEmpty() ? 0 : 1);
    }

    private void tell(int done, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d files in %.0f s, %.1f a second, %d faults%n", done, seconds, done / seconds, known.size());
    }

    private void read(byte[] mutated, String unit) throws IOException {
        long start = System.nanoTime();
        started.set(start);
        try {
            outcomes.merge(reader.outcome(file, unit), 1, Integer::sum);
            if (System.nanoTime() - start > LONGEST.toNanos() * 2) {
                keep(
                        mutated,
                        "slow",
                        new IllegalStateException("took " + (System.nanoTime() - start) / 1_000_000 + " ms"));
            }
        } catch (IOException | RuntimeException | Error e) {
            keep(mutated, e.getClass().getSimpleName(), e);
        } finally {
            started.set(Long.MAX_VALUE);
        }
    }

    private void keep(byte[] mutated, String kind, Throwable fault) throws IOException {
        StackTraceElement[] frames = fault.getStackTrace();
        String own = Stream.of(frames)
                .filter(frame -> frame.getClassName().startsWith("vn.tonghop")
                        && !frame.getClassName().contains("fuzzing"))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        String place = kind + " " + (frames.length == 0 ? "" : frames[0].toString()) + " " + own;
        if (!known.add(place)) {
            return;
        }
        Path kept = KEPT.resolve(String.format("%02d-%s", known.size(), kind));
        Files.write(kept, mutated);
        System.out.println(kept + " " + fault + " at " + place);
        try (PrintWriter trace = new PrintWriter(kept + ".txt", java.nio.charset.StandardCharsets.UTF_8)) {
            fault.printStackTrace(trace);
        }
    }

    /** Ends the program where a file holds it fast; the file stays. */
    private void watch() {
        Thread watcher = new Thread(() -> {
            while (true) {
                long since = System.nanoTime() - started.get();
                if (started.get() != Long.MAX_VALUE && since > LONGEST.toNanos() * 6) {
                    System.out.println("held fast by " + file);
                    Runtime.getRuntime().halt(2);
                }
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }
}
