package vn.tonghop.operations.alert;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Posts alerts as JSON: {@code id}, {@code subject}, {@code text}. */
final class WebhookPost implements AlertPost {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FIRST_FAILURE = 300;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public void send(Alert alert) throws IOException {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("id", alert.id());
        content.put("subject", alert.subject());
        content.put("text", alert.body());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(alert.recipients().get(0)))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(content)))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= FIRST_FAILURE) {
                throw new IOException("the webhook answered " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the webhook was called");
        }
    }
}
