package vn.tonghop.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.report.SamplePeriod;
import vn.tonghop.report.json.ResultJson.DocumentLine;

class ResultJsonTests {

    @Test
    void writesTheWholeResult() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<DocumentLine> documents =
                List.of(new DocumentLine("reports/2023-12/bao-cao-2023-12.docx", "ab".repeat(32)));
        new ResultJson().write(SamplePeriod.december(), List.of(), documents, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(golden());
    }

    @Test
    void writesFindingsAlone() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ResultJson().writeFindings(List.of(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[ ]\n");
    }

    private static String golden() throws IOException {
        try (InputStream golden = ResultJsonTests.class.getResourceAsStream("result.json")) {
            assertThat(golden).isNotNull();
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
