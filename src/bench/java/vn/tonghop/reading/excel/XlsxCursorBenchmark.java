package vn.tonghop.reading.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.WrittenRegister;

/** A row of a workbook's sheet, beside its bare XML; opening the workbook and its strings are not counted. */
@State(Scope.Thread)
@Warmup(iterations = 16) // much code, which the second compiler takes some seconds for
@OperationsPerInvocation(WrittenRegister.ROWS)
public class XlsxCursorBenchmark extends WrittenRegister {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Makes a register of this kind. */
    public XlsxCursorBenchmark() {
        super(".xlsx");
    }

    /** The cursor before the first row. */
    @State(Scope.Thread)
    public static class Opened {
        private @Nullable XlsxFile workbook;
        private @Nullable RowCursor cursor;

        /** Opens the workbook, which is read anew by each call. */
        @Setup(Level.Invocation)
        public void open(XlsxCursorBenchmark benchmark) throws IOException {
            XlsxFile opened = XlsxFile.open(benchmark.file(), ReadingBounds.defaults());
            cursor = opened.open(opened.sheets().get(0));
            workbook = opened;
        }

        /** Closes it. */
        @TearDown(Level.Invocation)
        public void close() throws IOException {
            Objects.requireNonNull(cursor).close();
            Objects.requireNonNull(workbook).close();
        }
    }

    /** The sheet's part inflated, without a look at its bytes. */
    @Benchmark
    public void inflated(Blackhole sink) throws IOException {
        byte[] block = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file().toFile());
                InputStream in = zip.getInputStream(zip.getEntry(SHEET))) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sink.consume(read);
            }
        }
    }

    /** The events of the parser that the reader is built on. */
    @Benchmark
    public void bareEvents(Blackhole sink) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file().toFile());
                InputStream in = zip.getInputStream(zip.getEntry(SHEET))) {
            XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(in);
            while (reader.hasNext()) {
                sink.consume(reader.next());
            }
        }
    }

    /** As the program reads. */
    @Benchmark
    public void cursor(Opened opened, Blackhole sink) throws IOException {
        consume(Objects.requireNonNull(opened.cursor), sink);
    }
}
