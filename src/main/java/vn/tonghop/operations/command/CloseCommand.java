package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Decisions;
import vn.tonghop.operations.console.PdfFiles;
import vn.tonghop.operations.console.Periods;
import vn.tonghop.operations.console.WordFiles;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.period.ReportingPeriod;

/** {@code close}: the month's figures stand, and open the next; what was issued is archived. */
@Command(name = "close")
final class CloseCommand implements Callable<Integer> {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--period", required = true, paramLabel = "2023-12")
    String period = "";

    @Option(names = "--by", required = true, paramLabel = "NGƯỜI")
    String by = "";

    @Option(names = "--document", paramLabel = "FILE")
    @Nullable
    Path document;

    @Option(names = "--number", paramLabel = "SỐ")
    @Nullable
    String number;

    @Option(names = "--date", paramLabel = "NGÀY")
    @Nullable
    String date;

    @Override
    public Integer call() throws Exception {
        ReportingPeriod parsed = Periods.parse(period);
        String who = Decisions.required("--by", by);
        SignedCopy copy = new SignedCopy(checked(document), number, date == null ? null : day(date));
        return Decisions.take(
                options, c -> c.get(Closings.class).close(parsed, who, copy), "close.done", "period", period);
    }

    private @Nullable Path checked(@Nullable Path named) throws IOException {
        if (named == null) {
            return null;
        }
        Path file = WordFiles.existing(named, options);
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".docx") && !name.endsWith(".pdf")) {
            throw new WrongUse("close.document", "found", file);
        }
        if (name.endsWith(".pdf") && !PdfFiles.isPdf(file)) {
            throw new WrongUse("close.empty", "found", file);
        }
        return file.toAbsolutePath().normalize();
    }

    private static String day(String text) {
        return DATES.stream()
                .map(format -> parsed(text, format))
                .filter(Objects::nonNull)
                .findFirst()
                .map(LocalDate::toString)
                .orElseThrow(() -> new WrongUse("close.date", "found", text));
    }

    private static @Nullable LocalDate parsed(String text, DateTimeFormatter format) {
        try {
            return LocalDate.parse(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
