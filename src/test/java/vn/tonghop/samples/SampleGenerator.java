package vn.tonghop.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code input-samples}: two months of what the seven units send, laid out as an inbox. */
public final class SampleGenerator {

    private static final List<SampleMonth> MONTHS = List.of(SampleMonth.of(2023, 11), SampleMonth.of(2023, 12));

    private final Path root;

    SampleGenerator(Path root) {
        this.root = root;
    }

    /** Writes into the folder given, else into {@code input-samples} of the working directory. */
    public static void main(String[] args) throws IOException {
        new SampleGenerator(Path.of(args.length > 0 ? args[0] : "input-samples")).write();
    }

    void write() throws IOException {
        for (SampleMonth month : MONTHS) {
            for (Map.Entry<Path, List<SampleSheet>> file : files(month).entrySet()) {
                Files.createDirectories(file.getKey().resolveSibling(""));
                Files.write(file.getKey(), bytes(file.getKey().toString(), file.getValue()));
            }
        }
    }

    /** The files of a month with their sheets; each line of {@code files.tsv} is one sheet. */
    private Map<Path, List<SampleSheet>> files(SampleMonth month) {
        Map<Path, List<SampleSheet>> files = new LinkedHashMap<>();
        for (List<String> line : TextTable.read("files.tsv")) {
            Path file = root.resolve(month.folder()).resolve(line.get(0)).resolve(month.fill(line.get(2)));
            files.computeIfAbsent(file, key -> new ArrayList<>()).add(sheet(month, line));
        }
        return files;
    }

    private static SampleSheet sheet(SampleMonth month, List<String> line) {
        SampleForm form = SampleForm.valueOf(line.get(3));
        List<List<String>> rows = new SampleRows(month, line.get(0)).of(form);
        return new SampleSheet(form, line.get(4), line.get(1), month.fill(line.get(5)), month, rows);
    }

    private static byte[] bytes(String name, List<SampleSheet> sheets) throws IOException {
        if (name.endsWith(".csv")) {
            SampleSheet sheet = sheets.get(0);
            return (sheet.form() == SampleForm.BM05 ? CsvFile.LABORATORY_EXPORT : CsvFile.SAVED_FROM_EXCEL)
                    .bytes(sheet);
        }
        return name.endsWith(".xls") ? WorkbookFile.xls(sheets) : WorkbookFile.xlsx(sheets);
    }
}
