package vn.tonghop.operations.alert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail to servers that answer otherwise than they should. */
class MailPostTests {

    private static final Alert ALERT =
            new Alert("id", Alert.Channel.MAIL, List.of("van-phong@so.gov.vn"), "Tiêu đề", "Nội dung");

    /** Each line comes long before the server counts as silent, and none is the last. */
    @Test
    void givesUpAServerThatIsNeverSilentAndNeverDone() throws Exception {
        MailPost post;
        try (ServerSocket entrance = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> drip(entrance), "dripping-mail-server");
            server.setDaemon(true);
            server.start();
            post = post(entrance.getLocalPort());
            assertThatThrownBy(() -> post.send(ALERT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not done within");
            assertThatThrownBy(() -> post.send(ALERT))
                    .as("one line at a time, however often it is asked")
                    .hasMessageContaining("still not done");
        }
        await().untilAsserted(() -> assertThatThrownBy(() -> post.send(ALERT))
                .as("asked again once the line has ended")
                .hasRootCauseInstanceOf(ConnectException.class));
    }

    /** Says line after line of a greeting that never ends, until the entrance is closed. */
    private static void drip(ServerSocket entrance) {
        try (Socket line = entrance.accept()) {
            OutputStream out = line.getOutputStream();
            while (!entrance.isClosed()) {
                out.write("220-one moment\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private static MailPost post(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "20000");
        return new MailPost(sender, "tonghop@so.gov.vn", Duration.ofMillis(500));
    }
}
