package vn.tonghop.staging.values;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reading.CellContent;

/** Days written the Vietnamese way, beside Java's formatter of that one way. */
@State(Scope.Thread)
@OperationsPerInvocation(DateCellBenchmark.DAYS)
public class DateCellBenchmark {

    static final int DAYS = 1000;

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    private final CellParser parser =
            new CellParser(new CatalogueLoader().load(null).words(), NumberMarks.VIETNAMESE);

    /** How the days are written. */
    @Param({"dd/MM/yyyy", "d.M.yyyy"})
    public String writing = "";

    private DateTimeFormatter formatter = DateTimeFormatter.ISO_LOCAL_DATE;
    private final String[] written = new String[DAYS];
    private final CellContent[] texts = new CellContent[DAYS];
    private final CellContent[] moments = new CellContent[DAYS];

    /** The same days as people write them and as a workbook stores them. */
    @Setup
    public void write() {
        formatter = DateTimeFormatter.ofPattern(writing, java.util.Locale.ROOT);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            written[i] = formatter.format(day);
            texts[i] = new CellContent.Text(written[i]);
            moments[i] = new CellContent.Moment(day.atStartOfDay());
        }
    }

    /** Java's formatter, which is told how the day is written. */
    @Benchmark
    public void bareFormatter(Blackhole sink) {
        for (String text : written) {
            sink.consume(LocalDate.parse(text, formatter));
        }
    }

    /** The day of a text. */
    @Benchmark
    public void parse(Blackhole sink) {
        for (String text : written) {
            sink.consume(DateParser.parse(text));
        }
    }

    /** A cell of text in a column of days, which may say "nothing" as well. */
    @Benchmark
    public void textCell(Blackhole sink) {
        for (CellContent content : texts) {
            sink.consume(parser.date(content));
        }
    }

    /** A workbook's cell in such a column. */
    @Benchmark
    public void momentCell(Blackhole sink) {
        for (CellContent content : moments) {
            sink.consume(parser.date(content));
        }
    }
}
