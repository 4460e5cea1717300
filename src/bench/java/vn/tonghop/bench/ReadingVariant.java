package vn.tonghop.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.detect.SourceFiles;

/**
 * One measurement in a process of its own: {@code ReadingVariant VARIANT FILE}. Prints {@code seen=…}, {@code seconds=…} and
 * {@code processor=…} from before the file is opened to its last cell, and {@code peak=…}, the most memory in MB that the
 * process ever had, where the machine tells.
 */
final class ReadingVariant {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private ReadingVariant() {}

    public static void main(String[] args) throws Exception {
        double used = processor();
        long start = System.nanoTime();
        Seen seen = read(args[0], Path.of(args[1]));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(seen.line());
        System.out.printf(Locale.ROOT, "seconds=%.3f%nprocessor=%.3f%n", seconds, processor() - used);
        if (Files.exists(STATUS)) {
            Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line -> line.replaceAll("\\D", ""))
                    .forEach(kilobytes -> System.out.println("peak=" + Long.parseLong(kilobytes) / 1024));
        }
    }

    private static Seen read(String variant, Path file) throws Exception {
        boolean csv = file.toString().endsWith(".csv");
        return switch (variant) {
            case "bare" -> csv ? lines(file) : events(file);
            case "tonghop" -> cells(file);
            case "flat-file" -> UsualReaders.flatFile(file);
            case "poi-event" -> UsualReaders.events(file);
            case "poi-usermodel" -> UsualReaders.usermodel(file);
            default -> throw new IllegalArgumentException(variant);
        };
    }

    /** The lines of a text, their fields unseen. */
    private static Seen lines(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            while (reader.readLine() != null) {
                // a line is all that is read
            }
        }
        return Seen.NOTHING;
    }

    /** The events of a workbook's strings and sheet, cells unseen. */
    private static Seen events(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String part : List.of("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
                try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
                    XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
                    while (reader.hasNext()) {
                        reader.next();
                    }
                }
            }
        }
        return Seen.NOTHING;
    }

    /** As the program reads, within its bounds. */
    private static Seen cells(Path file) throws IOException {
        Seen.Looking looking = new Seen.Looking();
        try (SourceFile source = new SourceFiles(ReadingBounds.defaults()).open(file, file.toString());
                RowCursor cursor = source.open(source.sheets().get(0))) {
            cursor.next();
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                looking.row();
                row.cells().forEach(cell -> look(cell, looking));
            }
        }
        return looking.seen();
    }

    private static void look(SourceCell cell, Seen.Looking looking) {
        CellContent content = cell.content();
        if (content instanceof CellContent.Text text) {
            looking.text(cell.column(), text.value());
        } else if (content instanceof CellContent.Numeric number) {
            looking.number(cell.column(), number.value().longValue());
        } else if (content instanceof CellContent.Moment moment) {
            looking.number(cell.column(), moment.value().getDayOfYear());
        } else {
            throw new IllegalStateException("a register has no such cell: " + content);
        }
    }

    /** Processor time of this process so far. */
    private static double processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
