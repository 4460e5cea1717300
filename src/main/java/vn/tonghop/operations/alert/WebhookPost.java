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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** Posts alerts as JSON: {@code id}, {@code subject}, {@code text}. */
final class WebhookPost implements AlertPost {

    private static final int FIRST_FAILURE = 300;

    private final Duration patience;
    private final HttpClient client;

    /** @param patience how long the other side may take */
    WebhookPost(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public void send(Alert alert) throws IOException {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("id", alert.id());
        content.put("subject", alert.subject());
        content.put("text", alert.body());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(alert.recipients().get(0)))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(content)))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            // The request's own limit ends with the first line of the answer.
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status >= FIRST_FAILURE) {
                throw new IOException("the webhook answered " + status);
            }
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the webhook did not answer within " + patience, e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the webhook was called");
        }
    }
}
