package vn.tonghop.staging.values;

import java.math.BigDecimal;
import java.util.List;
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

/** Numbers written the Vietnamese way, beside Java's own number of the same digits. */
@State(Scope.Thread)
@OperationsPerInvocation(NumberCellBenchmark.NUMBERS)
public class NumberCellBenchmark {

    static final int NUMBERS = 1000;

    private final CellParser parser =
            new CellParser(new CatalogueLoader().load(null).words(), NumberMarks.VIETNAMESE);

    /** How the numbers are written: 1239, 1.239.000, 94,7. */
    @Param({"digits", "grouped", "decimal"})
    public String writing = "";

    private final String[] plain = new String[NUMBERS];
    private final String[] written = new String[NUMBERS];
    private final CellContent[] texts = new CellContent[NUMBERS];
    private final CellContent[] numbers = new CellContent[NUMBERS];

    /** The same numbers as Java writes them, as people do, and as a workbook stores them. */
    @Setup
    public void write() {
        for (int i = 0; i < NUMBERS; i++) {
            int number = 1000 + i;
            plain[i] = switch (writing) {
                case "grouped" -> number + "000";
                case "decimal" -> BigDecimal.valueOf(number, 1).toPlainString();
                default -> String.valueOf(number);
            };
            written[i] = switch (writing) {
                case "grouped" -> "%d.%03d.000".formatted(number / 1000, number % 1000);
                case "decimal" -> plain[i].replace('.', ',');
                default -> plain[i];
            };
            texts[i] = new CellContent.Text(written[i]);
            numbers[i] = new CellContent.Numeric(new BigDecimal(plain[i]), false);
        }
    }

    /** Java's number of its own way of writing. */
    @Benchmark
    public void bareBigDecimal(Blackhole sink) {
        for (String text : plain) {
            sink.consume(new BigDecimal(text));
        }
    }

    /** The number of a text. */
    @Benchmark
    public void parse(Blackhole sink) {
        for (String text : written) {
            sink.consume(NumberParser.VIETNAMESE.parse(text));
        }
    }

    /** A cell of text in a column of numbers, which may say "nothing" or "not yet" as well. */
    @Benchmark
    public void textCell(Blackhole sink) {
        for (CellContent content : texts) {
            sink.consume(parser.count(content, List.of()));
        }
    }

    /** A workbook's cell in such a column. */
    @Benchmark
    public void numericCell(Blackhole sink) {
        for (CellContent content : numbers) {
            sink.consume(parser.count(content, List.of()));
        }
    }
}
