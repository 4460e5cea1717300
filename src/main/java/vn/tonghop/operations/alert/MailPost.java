package vn.tonghop.operations.alert;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.tonghop.finding.Fingerprint;

/**
 * Sends alerts by mail. Each bears an identity of its own, by which a mail that had to be sent twice is shown once. An address
 * that the server refuses keeps the mail from no other. A server that is never silent and never done is given up, too; it is
 * asked again once its line has ended.
 */
final class MailPost implements AlertPost {

    private final JavaMailSender sender;
    private final String from;
    private final Duration patience;
    private @Nullable FutureTask<@Nullable Void> underWay;

    /** @param patience how long a mail may take, whatever the server says meanwhile */
    MailPost(JavaMailSender sender, String from, Duration patience) {
        this.sender = sender;
        this.from = from;
        this.patience = patience;
    }

    @Override
    public synchronized void send(Alert alert) throws IOException {
        if (underWay != null && !underWay.isDone()) {
            throw new IOException("the mail server is still not done with the mail before");
        }
        FutureTask<@Nullable Void> work = new FutureTask<>(() -> {
            talk(alert);
            return null;
        });
        underWay = work;
        Thread thread = new Thread(work, "mail");
        thread.setDaemon(true);
        thread.start();
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("the mail server was not done within " + patience, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a mail was sent");
        }
    }

    private void talk(Alert alert) throws IOException {
        String identity = "<" + Fingerprint.of(alert.id()) + "@tonghop>";
        try {
            MimeMessage message = new Identified(sender.createMimeMessage(), identity);
            message.getSession().getProperties().putIfAbsent("mail.smtp.sendpartial", "true");
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(alert.recipients().toArray(new String[0]));
            helper.setSubject(alert.subject());
            helper.setText(alert.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MailSendException e) {
            throw refused(e, alert.recipients());
        } catch (MailException | MessagingException e) {
            throw new IOException(e);
        }
    }

    /** What keeps the mail from some of its recipients, or from nobody in particular. */
    private static IOException refused(MailSendException e, List<String> recipients) {
        List<String> unreached = new ArrayList<>(recipients);
        boolean answered = false;
        for (Exception cause : e.getMessageExceptions()) {
            if (cause instanceof SendFailedException some) {
                answered = true;
                Address[] reached = some.getValidSentAddresses();
                Stream.of(reached == null ? new Address[0] : reached)
                        .map(Address::toString)
                        .forEach(unreached::remove);
            }
        }
        return answered ? new RefusedException(unreached, e) : new IOException(e);
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
