package vn.tonghop.operations.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.OpenHome;
import vn.tonghop.operations.SilentServer;
import vn.tonghop.operations.doctor.AlertCheck;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.wording.Language;

/** Mails over real SMTP and posts over real HTTP, from what a real run has left. */
@SuppressWarnings("NullAway.Init") // set before each test
class AlertDeskTests {

    private static final String OFFICE = "van-phong@so.gov.vn";
    private static final String CENTRE = "ttud@so.gov.vn";

    @TempDir
    private Path folder;

    private OpenHome home;
    private GreenMail server;

    private Set<String> down = Set.of();

    @BeforeEach
    void returnAFile() throws Exception {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        home = OpenHome.create(folder.resolve("home"));
        Path broken = home.inbox().resolve("TTUD/số liệu.xlsx");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "không phải bảng tính");
        home.runAtDecembersEnd();
    }

    @AfterEach
    void close() {
        home.close();
        server.stop();
    }

    @Test
    void sendsEachAudienceOneDigestADay() throws Exception {
        AlertDesk desk = desk(settings(List.of(OFFICE), Map.of("TTUD", List.of(CENTRE)), null));
        desk.look();
        desk.look();

        assertThat(addresses()).containsExactlyInAnyOrder(OFFICE, CENTRE);
        MimeMessage toCentre = mailTo(CENTRE);
        assertThat(toCentre.getSubject()).startsWith("[Tổng hợp] ").contains("1 tệp phải sửa");
        assertThat(text(toCentre))
                .contains("tệp TTUD/số liệu.xlsx", "answers/TTUD/2023-12/", "BM01, BM05, BM06, BM04")
                .doesNotContain("BM13");
        assertThat(text(mailTo(OFFICE))).contains("BM02, BM03, BM04").contains("TTUD/số liệu.xlsx");
    }

    @Test
    void tellsTheOfficeWhatLiesInTheInboxAndIsNotTaken() throws Exception {
        Path waiting = home.inbox().resolve("TDC/sổ.xlsx");
        Files.createDirectories(waiting.getParent());
        Files.writeString(waiting, "x");
        Files.createFile(waiting.resolveSibling("~$sổ.xlsx"));
        home.runAtDecembersEnd();
        desk(settings(List.of(OFFICE), Map.of("TTUD", List.of(CENTRE)), null)).look();
        assertThat(mailTo(OFFICE).getSubject()).contains("1 mục trong thư mục gửi");
        assertThat(text(mailTo(OFFICE))).contains("TDC/sổ.xlsx đang có người mở từ");
        assertThat(text(mailTo(CENTRE))).doesNotContain("TDC/sổ.xlsx");
    }

    @Test
    void keepsAnAlertUntilTheServerTakesIt() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        AlertDesk desk = desk(settings(List.of(OFFICE), Map.of(), null), port);
        desk.look();
        assertThat(count("sent_at is null and attempts = 1")).isEqualTo(1);

        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        desk.look();
        desk.look();
        assertThat(addresses()).containsExactly(OFFICE);
        assertThat(count("sent_at is not null and attempts = 2")).isEqualTo(1);
    }

    @Test
    void sendsToTheOthersWhereOneAddressIsRefused() throws Exception {
        try (RefusingMailServer refusing = new RefusingMailServer("roi-co-quan@so.gov.vn")) {
            List<String> office = List.of("roi-co-quan@so.gov.vn", OFFICE);
            AlertDesk desk = desk(settings(office, Map.of("TTUD", List.of(CENTRE)), null), refusing.port());
            desk.look();
            desk.look();
            assertThat(refusing.taken()).containsExactlyInAnyOrder(OFFICE, CENTRE);
        }
        assertThat(home.get(JdbcTemplate.class)
                        .queryForList("select recipients from alert_outbox where sent_at is null", String.class))
                .containsExactly("roi-co-quan@so.gov.vn");
        assertThat(doctored()).containsExactly("alerts.unsent roi-co-quan@so.gov.vn");
    }

    @Test
    void asksAServerThatSaysNothingOnceInALookAndLeavesATrace() throws Exception {
        try (SilentServer silent = new SilentServer("")) {
            AlertDesk desk = desk(settings(List.of(OFFICE), Map.of("TTUD", List.of(CENTRE)), null), silent.port());
            desk.look();
        }
        assertThat(count("sent_at is null")).isEqualTo(2);
        assertThat(count("attempts = 1")).isEqualTo(1);
        assertThat(doctored()).hasSize(1).allMatch(remark -> remark.startsWith("alerts.unsent "));
        home.setClock(OpenHome.DECEMBERS_END.plus(Duration.ofDays(4)));
        desk(settings(List.of(OFFICE), Map.of(), null)).look();
        assertThat(subjects()).noneMatch(subject -> subject.contains("1 tệp phải sửa"));
        assertThat(doctored()).hasSize(1).allMatch(remark -> remark.startsWith("alerts."));
    }

    private List<String> doctored() {
        return new AlertCheck(
                        home.get(AlertOutbox.class),
                        home.get(Catalogue.class).calendar().zone(),
                        home.clock())
                .look().stream()
                        .map(r ->
                                r.check() + "." + r.outcome() + " " + r.values().get("recipients"))
                        .toList();
    }

    @Test
    void givesTheSameAlertTheSameIdentityWhereItHadToBeSentTwice() throws Exception {
        AlertDesk desk = desk(settings(List.of(OFFICE), Map.of(), null));
        desk.look();
        home.get(JdbcTemplate.class).update("update alert_outbox set sent_at = null"); // died before writing it down
        desk.look();
        assertThat(Arrays.stream(server.getReceivedMessages())
                        .map(AlertDeskTests::identity)
                        .distinct())
                .hasSize(1);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void tellsOfAFailedRunOnceADay() throws Exception {
        JdbcTemplate jdbc = home.get(JdbcTemplate.class);
        jdbc.update("update BATCH_JOB_EXECUTION set STATUS = 'FAILED'");
        jdbc.update("update pipeline_run set failure_class = 'DISK_FULL', failure_cause = '/srv/tonghop'");
        AlertDesk desk = desk(settings(List.of(OFFICE), Map.of(), null));
        desk.look();
        desk.look();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(text(server.getReceivedMessages()[0])).contains("Hết chỗ trên đĩa", "tonghop restart --failed");
    }

    @Test
    void tellsOnceADayThatTheServiceIsDown() throws Exception {
        down = Set.of("db", "night", "diskSpace");
        AlertDesk desk = desk(settings(List.of(OFFICE), Map.of(), null));
        desk.look();
        desk.look();
        assertThat(subjects()).filteredOn(s -> s.contains("không khỏe")).hasSize(1);
        List<String> told = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            told.add(text(message));
        }
        assertThat(told)
                .filteredOn(t -> t.contains("đĩa chứa thư mục làm việc sắp hết chỗ."))
                .hasSize(1);
    }

    @Test
    void tellsOfANightThatDidNotHappen() throws Exception {
        AlertDesk desk = desk(settings(List.of(OFFICE), Map.of(), null));
        desk.look();
        home.setClock(OpenHome.DECEMBERS_END.plus(Duration.ofHours(2)));
        desk.look();
        assertThat(subjects()).noneMatch(s -> s.contains("Đêm qua"));
        home.setClock(OpenHome.DECEMBERS_END.plus(Duration.ofHours(3)));
        desk.look();
        assertThat(subjects())
                .filteredOn(s -> s.contains("Đêm qua chưa tổng hợp được"))
                .hasSize(1);
    }

    @Test
    void postsToTheWebhook() throws Exception {
        List<String> posted = new ArrayList<>();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/hook", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(posted.size() == 1 ? 503 : 204, -1);
            exchange.close();
        });
        hook.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + hook.getAddress().getPort() + "/hook");
            AlertDesk desk = desk(settings(List.of(), Map.of(), address));
            desk.look();
            desk.look();
            desk.look();
        } finally {
            hook.stop(0);
        }
        assertThat(posted).hasSize(2).containsOnly(posted.get(0));
        JsonNode content = JsonMapper.shared().readTree(posted.get(0));
        assertThat(content.get("id").asString()).isEqualTo("digest 2023-12-15 webhook");
        assertThat(content.get("text").asString()).contains("TTUD/số liệu.xlsx");
    }

    @Test
    void tellsNobodyUnlessSomebodyIsNamed() {
        desk(settings(List.of(), Map.of(), null)).look();
        assertThat(count("1 = 1")).isZero();
    }

    private static AlertSettings settings(List<String> office, Map<String, List<String>> units, @Nullable URI webhook) {
        return new AlertSettings(
                "tonghop@so.gov.vn", office, units, webhook, 2, Duration.ofHours(2), Duration.ofDays(3));
    }

    private AlertDesk desk(AlertSettings settings) {
        return desk(settings, server.getSmtp().getPort());
    }

    private AlertDesk desk(AlertSettings settings, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        Properties bounds = new Properties();
        bounds.put("mail.smtp.timeout", "300");
        sender.setJavaMailProperties(bounds);
        Catalogue catalogue = home.get(Catalogue.class);
        return new AlertDesk(
                settings,
                new NightFacts(
                        home.get(Completeness.class),
                        home.get(Submissions.class),
                        home.get(UntakenFiles.class),
                        catalogue,
                        home.get(Runs.class),
                        home.get(PeriodDesk.class),
                        home.clock()),
                new AlertTexts(Language.VI, catalogue),
                home.get(AlertOutbox.class),
                Map.of(
                        Alert.Channel.MAIL, new MailPost(sender, settings.from(), Duration.ofSeconds(20)),
                        Alert.Channel.WEBHOOK, new WebhookPost(Duration.ofSeconds(20))),
                catalogue,
                CronExpression.parse("0 0 1 * * *"),
                () -> down,
                home.clock());
    }

    private long count(String condition) {
        Long count = home.get(JdbcTemplate.class)
                .queryForObject("select count(*) from alert_outbox where " + condition, Long.class);
        return count == null ? 0 : count;
    }

    private List<String> addresses() throws Exception {
        List<String> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            all.add(message.getAllRecipients()[0].toString());
        }
        return all;
    }

    private List<String> subjects() throws Exception {
        List<String> all = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            all.add(message.getSubject());
        }
        return all;
    }

    private MimeMessage mailTo(String address) throws Exception {
        return server.getReceivedMessages()[addresses().indexOf(address)];
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }

    private static String identity(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
