package vn.tonghop.operations.alert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.operations.SilentServer;

class WebhookPostTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx"})
    void givesUpAServerThatFallsSilent(String first) throws Exception {
        try (SilentServer server = new SilentServer(first)) {
            List<String> address = List.of("http://127.0.0.1:" + server.port() + "/hook");
            Alert alert = new Alert("id", Alert.Channel.WEBHOOK, address, "Tiêu đề", "Nội dung");
            assertThatThrownBy(() -> new WebhookPost(Duration.ofMillis(300)).send(alert))
                    .isInstanceOf(IOException.class);
        }
    }
}
