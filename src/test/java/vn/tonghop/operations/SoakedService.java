package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.home.SettableClock;
import vn.tonghop.operations.context.OpenContext;
import vn.tonghop.operations.serve.NightWatch;

/**
 * {@code serve} as it is started, with a real home, database, mail server and page of health, on a clock that is set. Its
 * looks are given by the test instead of by its two threads, so that each comes at a known time.
 */
final class SoakedService implements AutoCloseable {

    static final String OFFICE = "van-phong@so.gov.vn";
    static final String CENTRE = "ttud@so.gov.vn";

    private final Path root;
    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final TestDatabase.Instance database;
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final CuttableLine mailLine;
    private final @Nullable CuttableLine databaseLine;
    private final OpenContext context;

    SoakedService(TestDatabase kind, Path root, Instant begin) throws Exception {
        this.root = root;
        clock.set(begin);
        database = kind.create(root);
        mail.start();
        mailLine = new CuttableLine("127.0.0.1", mail.getSmtp().getPort());
        List<String> settings = new ArrayList<>(List.of(
                "--tonghop.home=" + root,
                "--tonghop.rest=0s",
                "--management.endpoint.health.show-details=always",
                "--tonghop.alerts.office=" + OFFICE,
                "--tonghop.alerts.units.TTUD=" + CENTRE,
                "--tonghop.database.connect-within=1s",
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailLine.port()));
        databaseLine = database.isServer()
                ? lineTo(URI.create(System.getenv("IT_DB_URL").substring(5)))
                : null;
        database.properties().forEach((key, value) -> settings.add("--" + key + "=" + throughLine(value)));
        context = OpenContext.service(settings, 0, () -> {}, clock);
    }

    private static CuttableLine lineTo(URI server) throws Exception {
        return new CuttableLine(server.getHost(), server.getPort());
    }

    private String throughLine(String setting) {
        return databaseLine == null || !setting.startsWith("jdbc:")
                ? setting
                : "jdbc:mysql://127.0.0.1:" + databaseLine.port() + "/" + database.name();
    }

    /** The watch looks and tells, at this time. */
    SoakedService lookAt(Instant time) {
        clock.set(time);
        context.get(NightWatch.class).look();
        context.get(NightWatch.class).tell();
        return this;
    }

    /** What the page of health says: its code, and what is down. */
    String health() throws Exception {
        URI page = URI.create("http://127.0.0.1:" + context.port() + "/actuator/health");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        JsonNode said = JsonMapper.shared().readTree(answer.body());
        List<String> down = new ArrayList<>();
        said.path("components").properties().forEach(part -> {
            if (!part.getValue().path("status").asString().equals("UP")) {
                down.add(part.getKey());
            }
        });
        down.sort(null);
        return answer.statusCode() + " " + said.path("status").asString() + " " + down;
    }

    /** A mail that was taken by the server. */
    record Mail(String identity, String to, String subject, String text) {}

    List<Mail> mails() throws Exception {
        List<Mail> all = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            all.add(new Mail(
                    message.getMessageID(),
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    message.getContent().toString()));
        }
        return all;
    }

    CuttableLine mailLine() {
        return mailLine;
    }

    void mailFallsSilent() {
        mailLine.fallSilent();
        mailWaits(300);
    }

    void mailSpeaks() {
        mailLine.speak();
        mailWaits(10_000);
    }

    /** Long, unless nothing will come: the waits of such a day would take longer than all others. */
    private void mailWaits(long milliseconds) {
        JavaMailSenderImpl sender = get(JavaMailSenderImpl.class);
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.timeout", String.valueOf(milliseconds));
        sender.setJavaMailProperties(properties);
    }

    /** The server's line is cut; the embedded database is closed, and its file away. */
    void databaseGoes() throws Exception {
        if (databaseLine != null) {
            databaseLine.cut();
            return;
        }
        jdbc().execute("shutdown");
        get(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections(); // as it does after half a second
        Files.move(file(), file().resolveSibling("away"));
        Files.createDirectory(file());
    }

    void databaseComesBack() throws Exception {
        if (databaseLine != null) {
            databaseLine.mend();
        } else {
            Files.delete(file());
            Files.move(file().resolveSibling("away"), file());
        }
        DataSource pool = get(DataSource.class);
        for (int n = 0; n < 30; n++) { // the pool waits some seconds before it asks again, looks are minutes apart
            try (Connection there = pool.getConnection()) {
                assertThat(there.isValid(1)).isTrue();
                return;
            } catch (SQLException e) {
                assertThat(n).as(e.getMessage()).isLessThan(29);
            }
        }
    }

    private Path file() {
        return root.resolve("data/tonghop.mv.db");
    }

    Path root() {
        return root;
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    <T> T get(Class<T> type) {
        return context.get(type);
    }

    OpenContext context() {
        return context;
    }

    @Override
    public void close() throws IOException {
        context.close();
        mailLine.close();
        mail.stop();
        if (databaseLine != null) {
            databaseLine.close();
        }
        database.drop();
    }
}
