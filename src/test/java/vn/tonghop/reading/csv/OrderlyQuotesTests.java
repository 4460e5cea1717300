package vn.tonghop.reading.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.SourceRow;

class OrderlyQuotesTests {

    private static final String[] PIECES = {
        "a",
        "bc",
        "16",
        "đ",
        ";",
        ";",
        ";",
        "\n",
        "\n",
        "\r\n",
        "\r",
        " ",
        "\"",
        "\"",
        "\"x\"",
        "=\"16\"",
        "\"y;z\"",
        "\"1\n2\""
    };
    private static final String[] PLAIN = {"a", "bc", "16", "đ", ";", ";", "\n", "\r\n", "\r", " "};

    @RepeatedTest(200)
    void readsTheSameInWhateverPiecesATextArrives(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        String text = text(random, random.nextInt(60));

        assertThat(rows(new InPieces(text, random))).isEqualTo(rows(new StringReader(text)));
    }

    @Test
    void readsTheSameAcrossTheEndsOfItsBuffer() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < 200_000) {
            text.append(text(random, 3)).append("\n1;16;plain;x\n".repeat(random.nextInt(800)));
        }

        assertThat(rows(new InPieces(text.toString(), random))).isEqualTo(rows(new StringReader(text.toString())));
    }

    private static String text(Random random, int pieces) {
        String[] of = random.nextBoolean() ? PIECES : PLAIN;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(of[random.nextInt(of.length)]);
        }
        return text.toString();
    }

    private static List<SourceRow> rows(Reader reader) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        Dialect dialect = new Dialect(';', false);
        try (CsvCursor cursor = new CsvCursor(reader, dialect, UnaryOperator.identity(), ReadingBounds.defaults())) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Hands over a few characters at a time. */
    private static final class InPieces extends FilterReader {

        private final Random random;

        private InPieces(String text, Random random) {
            super(new StringReader(text));
            this.random = random;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
        }
    }
}
