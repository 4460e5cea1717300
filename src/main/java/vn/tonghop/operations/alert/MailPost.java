package vn.tonghop.operations.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.tonghop.finding.Fingerprint;

/** Sends alerts by mail. Each bears an identity of its own, by which a mail that had to be sent twice is shown once. */
final class MailPost implements AlertPost {

    private final JavaMailSender sender;
    private final String from;

    MailPost(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Alert alert) throws IOException {
        String identity = "<" + Fingerprint.of(alert.id()) + "@tonghop>";
        try {
            MimeMessage message = new Identified(sender.createMimeMessage(), identity);
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(alert.recipients().toArray(new String[0]));
            helper.setSubject(alert.subject());
            helper.setText(alert.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailException | MessagingException e) {
            throw new IOException(e);
        }
    }

    /** A message that keeps the identity it was given when it is sent. */
    private static final class Identified extends MimeMessage {
        private final String identity;

        Identified(MimeMessage blank, String identity) throws MessagingException {
            super(blank.getSession());
            this.identity = identity;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", identity);
        }
    }
}
