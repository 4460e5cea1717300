package vn.tonghop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Readers in Python, where the machine has them; they tell what {@link ReadingVariant} does, without their imports. */
final class PythonReaders {

    private static final String BEFORE = """
            import sys, time
            import %s
            file = sys.argv[1]
            texts = [2, 3, 5, 6, 7, 8, 9]
            start, used = time.perf_counter(), time.process_time()
            """;

    private static final String AFTER = """
            seconds, processor = time.perf_counter() - start, time.process_time() - used
            print("seen=%d,%d,%d,%d" % (rows, cells, characters, quantities))
            print("seconds=%.3f" % seconds)
            print("processor=%.3f" % processor)
            for line in open("/proc/self/status"):
                if line.startswith("VmHWM:"):
                    print("peak=%d" % (int(line.split()[1]) // 1024))
            """;

    private static final Map<String, String> READING = Map.of("pandas", """
            table = pandas.read_csv(file) if file.endswith(".csv") else pandas.read_excel(file)
            rows, cells = len(table), table.size
            characters = sum(table.iloc[:, column].str.len().sum() for column in texts)
            quantities = table.iloc[:, 4].sum()
            """, "openpyxl", """
            rows = cells = characters = quantities = 0
            workbook = openpyxl.load_workbook(file, read_only=True)
            for row in workbook.worksheets[0].iter_rows(min_row=2, values_only=True):
                rows += 1
                cells += len(row)
                characters += sum(len(row[column]) for column in texts)
                quantities += row[4]
            """);

    private final String python;
    private final Path scratch;

    PythonReaders(String python, Path scratch) {
        this.python = python;
        this.scratch = scratch;
    }

    static boolean has(String variant) {
        return READING.containsKey(variant);
    }

    /** Whether these modules can be imported. */
    boolean canImport(String modules) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import " + modules)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The command that reads the file; writes its script. */
    List<String> command(String variant, Path file) throws IOException {
        Path script = scratch.resolve("read-by-" + variant + ".py");
        Files.writeString(script, BEFORE.formatted(variant) + READING.get(variant) + AFTER);
        return List.of(python, script.toString(), file.toString());
    }
}
