package vn.tonghop.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.finding.Verdict;

class AnswerJsonTests {

    @Test
    void writesTheEntryOfTheSubmission() {
        Answer answer = Answers.of(
                Verdict.RETURNED, Answers.outlier(), Answers.numberUnreadable(Answers.SHEET, "D8", "60 \"mẫu\""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AnswerJson.write(answer, "answers/TTUD/2023-12/a.xlsx", out);

        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(json.propertyNames())
                .containsExactlyElementsOf(List.of(
                        "id",
                        "file",
                        "sha256",
                        "unit",
                        "part",
                        "version",
                        "verdict",
                        "forms",
                        "rows",
                        "uncounted",
                        "answer",
                        "findings"));
        assertThat(json.get("verdict").asString()).isEqualTo("RETURNED");
        assertThat(json.get("rows").get("read").asInt()).isEqualTo(21);
        assertThat(json.get("forms").get(0).get("form").asString()).isEqualTo("BM01");
        assertThat(json.get("uncounted").values().stream()
                        .map(JsonNode::toString)
                        .toList())
                .containsExactly(
                        "{\"sheet\":\"Bieu 01\",\"row\":11,\"as\":\"tổng\"}",
                        "{\"sheet\":\"Bieu 01\",\"row\":13,\"as\":\"chữ ký\"}",
                        "{\"sheet\":\"Bieu 01\",\"row\":14,\"as\":\"chữ ký\"}",
                        "{\"sheet\":\"Bieu 01\",\"row\":15,\"as\":\"chữ ký\"}");
        JsonNode first = json.get("findings").get(0);
        assertThat(first.propertyNames())
                .containsExactlyElementsOf(List.of(
                        "id",
                        "code",
                        "severity",
                        "state",
                        "unit",
                        "form",
                        "file",
                        "sheet",
                        "cell",
                        "found",
                        "expected",
                        "message",
                        "action"));
        assertThat(first.get("code").asString()).isEqualTo("number-unreadable");
        assertThat(first.get("message").asString()).contains("60 \"mẫu\"");
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).doesNotContain("\r");
    }
}
