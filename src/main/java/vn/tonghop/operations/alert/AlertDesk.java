package vn.tonghop.operations.alert;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.failure.FailureClass;
import vn.tonghop.finding.Finding;

/**
 * Decides after each look of the watch whether somebody is to be told something: a run that failed and a night that did not
 * happen, each once a day, and after a good night one digest for each audience. Never throws, since the watch goes on.
 */
public final class AlertDesk {

    private static final Logger log = LoggerFactory.getLogger(AlertDesk.class);

    private static final String DIGEST = "digest";
    private static final String OFFICE = "office";
    private static final String WEBHOOK = "webhook";

    private final AlertSettings settings;
    private final NightFacts facts;
    private final AlertTexts texts;
    private final AlertOutbox outbox;
    private final Map<Alert.Channel, AlertPost> posts;
    private final Catalogue catalogue;
    private final CronExpression cron;
    private final Supplier<Set<String>> down;
    private final Clock clock;
    private LocalDate toldWithoutDatabase = LocalDate.MIN;

    AlertDesk(
            AlertSettings settings,
            NightFacts facts,
            AlertTexts texts,
            AlertOutbox outbox,
            Map<Alert.Channel, AlertPost> posts,
            Catalogue catalogue,
            CronExpression cron,
            Supplier<Set<String>> down,
            Clock clock) {
        this.settings = settings;
        this.facts = facts;
        this.texts = texts;
        this.outbox = outbox;
        this.posts = Map.copyOf(posts);
        this.catalogue = catalogue;
        this.cron = cron;
        this.down = down;
        this.clock = clock;
    }

    /** Looks, writes down what is to be told, and sends what is not sent yet. */
    public void look() {
        if (!settings.isOn()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, catalogue.calendar().zone());
        try {
            failures(now, today);
            health(today, now);
            digests(now, today);
            sendAll(now);
        } catch (DataAccessException e) {
            tellWithoutDatabase(today, e);
        }
    }

    private void failures(Instant now, LocalDate today) {
        NightFacts.Failed failed = facts.failedRun();
        if (failed != null) {
            office("failed", today, texts.failedSubject(failed), texts.failed(failed, facts.untaken()), now);
        }
        Instant last = facts.lastGoodNight();
        if (last != null && isLate(last, now)) {
            office("late", today, texts.lateSubject(), texts.late(last), now);
        }
    }

    /** What health says is down and no other alert tells of: the database and nights that were late have their own. */
    private void health(LocalDate today, Instant now) {
        Set<String> ill = new TreeSet<>(down.get());
        ill.remove("db");
        if (facts.lastGoodNight() != null) {
            ill.remove("night");
        }
        if (!ill.isEmpty()) {
            office("down", today, texts.downSubject(), texts.down(ill), now);
        }
    }

    /** Whether the hour of a night has long passed and no good one has begun since. */
    private boolean isLate(Instant last, Instant now) {
        ZonedDateTime due = cron.next(last.atZone(catalogue.calendar().zone()));
        return due != null && due.toInstant().plus(settings.lateAfter()).isBefore(now);
    }

    /** Once a day, after a good night of that day, and never while a run has left something undone. */
    private void digests(Instant now, LocalDate today) {
        Instant night = facts.lastGoodNight();
        long run = facts.lastGoodRun();
        if (run < 0
                || night == null
                || !LocalDate.ofInstant(night, catalogue.calendar().zone()).equals(today)) {
            return;
        }
        List<NightFacts.Missing> missing = facts.missing(settings.daysBefore());
        List<NightFacts.Returned> returned = facts.returned(outbox.toldUpTo(List.of(OFFICE, WEBHOOK)));
        List<Finding> untaken = facts.untaken();
        if (!missing.isEmpty() || !returned.isEmpty() || !untaken.isEmpty()) {
            String body = texts.digest(missing, returned, untaken);
            office(DIGEST, today, texts.digestSubject(missing, returned, untaken), body, run, now);
        }
        settings.units().forEach((unit, addresses) -> {
            String audience = "unit " + unit;
            List<NightFacts.Missing> own =
                    missing.stream().filter(m -> m.unit().equals(unit)).toList();
            List<NightFacts.Returned> ownReturned = facts.returned(outbox.toldUpTo(List.of(audience))).stream()
                    .filter(r -> r.unit().equals(unit))
                    .toList();
            if (!own.isEmpty() || !ownReturned.isEmpty()) {
                String id = DIGEST + " " + today + " " + audience;
                String subject = texts.digestSubject(own, ownReturned, List.of());
                String body = texts.digest(own, ownReturned, List.of());
                outbox.add(new Alert(id, Alert.Channel.MAIL, addresses, subject, body), run, now);
            }
        });
    }

    private void office(String occasion, LocalDate today, String subject, String body, Instant now) {
        office(occasion, today, subject, body, 0, now);
    }

    private void office(String occasion, LocalDate today, String subject, String body, long run, Instant now) {
        String id = occasion + " " + today + " ";
        if (!settings.office().isEmpty()) {
            outbox.add(new Alert(id + OFFICE, Alert.Channel.MAIL, settings.office(), subject, body), run, now);
        }
        if (settings.webhook() != null) {
            List<String> address = List.of(settings.webhook().toString());
            outbox.add(new Alert(id + WEBHOOK, Alert.Channel.WEBHOOK, address, subject, body), run, now);
        }
    }

    /** Sends what is not sent yet; a server that does not answer is not asked again before the next look. */
    private void sendAll(Instant now) {
        Set<Alert.Channel> silent = EnumSet.noneOf(Alert.Channel.class);
        for (Alert alert : outbox.unsent(now, settings.triesFor())) {
            if (silent.contains(alert.channel())) {
                continue;
            }
            try {
                post(alert);
                outbox.sent(alert, now);
            } catch (RefusedException e) {
                outbox.failed(alert, e.unreached());
                log.warn("alert {} was refused for {}: {}", alert.id(), e.unreached(), FailureClass.inOneLine(e));
            } catch (IOException e) {
                silent.add(alert.channel());
                outbox.failed(alert, alert.recipients());
                log.warn("alert {} was not sent, it will be tried again: {}", alert.id(), FailureClass.inOneLine(e));
            }
        }
    }

    private void post(Alert alert) throws IOException {
        AlertPost post = posts.get(alert.channel());
        if (post == null) {
            throw new IOException("spring.mail.host names no mail server");
        }
        post.send(alert);
    }

    /** Without its database the service cannot write down what it tells, so it tells this once a day from memory. */
    private void tellWithoutDatabase(LocalDate today, DataAccessException reason) {
        log.error("the database cannot be reached: {}", FailureClass.inOneLine(reason));
        if (toldWithoutDatabase.equals(today)) {
            return;
        }
        String id = "database " + today;
        boolean told = false;
        if (!settings.office().isEmpty()) {
            told = tell(
                    new Alert(id, Alert.Channel.MAIL, settings.office(), texts.databaseSubject(), texts.database()));
        }
        if (settings.webhook() != null) {
            List<String> address = List.of(settings.webhook().toString());
            told |= tell(new Alert(id, Alert.Channel.WEBHOOK, address, texts.databaseSubject(), texts.database()));
        }
        if (told) {
            toldWithoutDatabase = today;
        }
    }

    private boolean tell(Alert alert) {
        try {
            post(alert);
            return true;
        } catch (IOException e) {
            log.warn("nobody could be told: {}", FailureClass.inOneLine(e));
            return false;
        }
    }
}
