package vn.tonghop.operations.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.core.env.Environment;
import org.springframework.security.web.SecurityFilterChain;
import org.thymeleaf.ITemplateEngine;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.TestDatabase;
import vn.tonghop.operations.TestHome;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.run.RunStatus;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.people.People;

/** {@code serve} as it starts on a home that has no tables yet. */
class ServiceTests {

    @TempDir
    private Path home;

    @Test
    void startsAndTellsHealthAndMetrics() throws Exception {
        boolean[] told = {false};
        List<String> settings = List.of("--tonghop.home=" + home, "--tonghop.rest=0s");
        try (OpenContext service = OpenContext.service(settings, 0, () -> told[0] = true)) {
            String port = service.get(Environment.class).getRequiredProperty("local.server.port");
            assertThat(get(port, "/actuator/health").body()).contains("\"status\":");
            assertThat(service.get(RunMetrics.class)).isNotNull();
            assertThat(get(port, "/actuator/prometheus").body()).contains("tonghop_last_good_night_age_seconds");
            assertThat(told[0]).isFalse();
        }
        assertThat(told[0]).isTrue();
    }

    /**
     * The pool is there until the step under way has come to its end, so that it is known how the run ended. Without the page
     * the service tells health and metrics alone, and has nothing of it.
     */
    @Test
    void letsTheStepUnderWayComeToItsEnd() throws Exception {
        try (TestHome december = TestHome.create(TestDatabase.EMBEDDED, home)) {
            december.dropMonth(TestHome.DECEMBER);
            december.shut();
        }
        List<String> settings = List.of(
                "--tonghop.home=" + home,
                "--tonghop.rest=0s",
                "--tonghop.clock=" + TestHome.AFTER_DECEMBER,
                "--tonghop.serve.stop-within=5m",
                "--tonghop.page.enabled=false");
        try (OpenContext service = OpenContext.service(settings, 0, () -> {})) {
            String port = service.get(Environment.class).getRequiredProperty("local.server.port");
            assertThat(get(port, "/dang-nhap").statusCode()).isEqualTo(404);
            assertThat(get(port, "/actuator/health").body()).contains("\"status\":");
            for (Class<?> part : List.of(SecurityFilterChain.class, ITemplateEngine.class, People.class)) {
                assertThatThrownBy(() -> service.get(part)).isInstanceOf(NoSuchBeanDefinitionException.class);
            }
            service.watch();
            WorkProgress progress = service.get(WorkProgress.class);
            while (!progress.look().step().equals("stageRows")) {
                Thread.onSpinWait();
            }
        }
        try (OpenContext store = OpenContext.store(settings)) {
            List<Runs.Run> runs = store.get(Runs.class).all();
            assertThat(runs).hasSize(1);
            assertThat(runs.get(0).status()).isEqualTo(RunStatus.STOPPED);
            assertThat(runs.get(0).failure()).isEqualTo(FailureClass.STOPPED);
        }
    }

    private static HttpResponse<String> get(String port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
