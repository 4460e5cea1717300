package vn.tonghop.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files on which a reader once failed other than by a finding. */
class FoundByFuzzingTests {

    private static final Reader READER = new Reader(Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({
        "local-header-damaged, file-unreadable  UNREADABLE",
        "end-of-directory-missing, file-unreadable truncated UNREADABLE",
        "quote-declared-as-delimiter, read RETURNED"
    })
    void areAnsweredByAFinding(String name, String outcome) throws IOException {
        assertThat(READER.outcome(Path.of("src/test/resources/fuzzing", name + ".bin"), "TTUD"))
                .isEqualTo(outcome);
    }
}
