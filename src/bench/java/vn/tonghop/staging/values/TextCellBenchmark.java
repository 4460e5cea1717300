package vn.tonghop.staging.values;

import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormColumn;
import vn.tonghop.catalogue.NumberMarks;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.operations.RegisterFile;
import vn.tonghop.reading.CellContent;

/** Texts of a register and values of a column's list, beside a text without the white space around it. */
@State(Scope.Thread)
@OperationsPerInvocation(TextCellBenchmark.TEXTS)
public class TextCellBenchmark {

    static final int TEXTS = 1000;

    private static final int PARTY = 5;
    private static final int OUTCOME = 7;

    private final Catalogue catalogue = new CatalogueLoader().load(null);
    private final CellParser parser = new CellParser(catalogue.words(), NumberMarks.VIETNAMESE);
    private final FormColumn outcome = catalogue.form("BM05").orElseThrow().columns().stream()
            .filter(column -> column.key().equals("outcome"))
            .findFirst()
            .orElseThrow();
    private final String[] parties = new String[TEXTS];
    private final CellContent[] texts = new CellContent[TEXTS];
    private final String[] outcomes = new String[TEXTS];

    /** Customers and outcomes, each a string of its own as readers make them. */
    @Setup
    public void read() {
        for (int i = 0; i < TEXTS; i++) {
            parties[i] = RegisterFile.row(i).get(PARTY);
            texts[i] = new CellContent.Text(parties[i]);
            outcomes[i] = new String(RegisterFile.row(i).get(OUTCOME).toCharArray());
            Objects.requireNonNull(parser.choice(outcomes[i], outcome));
        }
    }

    /** The text without the white space around it. */
    @Benchmark
    public void bareStrip(Blackhole sink) {
        for (String text : parties) {
            sink.consume(text.strip());
        }
    }

    /** A cell in a column of texts. */
    @Benchmark
    public void text(Blackhole sink) {
        for (CellContent content : texts) {
            sink.consume(parser.text(content));
        }
    }

    /** A value of a column's list that was met before. */
    @Benchmark
    public void choice(Blackhole sink) {
        for (String text : outcomes) {
            sink.consume(parser.choice(text, outcome));
        }
    }

    /** A text that the list does not have, folded each time. */
    @Benchmark
    public void unknownChoice(Blackhole sink) {
        for (String text : parties) {
            sink.consume(parser.choice(text, outcome));
        }
    }
}
