package vn.tonghop.operations.alert;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.support.CronExpression;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.reconciliation.Completeness;
import vn.tonghop.reconciliation.UntakenFiles;
import vn.tonghop.settings.SettingMistake;
import vn.tonghop.settings.WrongSettingsException;
import vn.tonghop.wording.Language;

/** Alerts; part of the context of {@code serve} alone, so that no other command loads anything of mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
public class AlertConfiguration {

    private static final Duration WEBHOOK_PATIENCE = Duration.ofSeconds(20);

    /** A mail needs some ten answers, each of which may take as long as {@code spring.mail} says. */
    private static final Duration MAIL_PATIENCE = Duration.ofMinutes(2);

    @Bean
    AlertDesk alertDesk(
            AlertSettings settings,
            ObjectProvider<JavaMailSender> mail,
            ObjectProvider<HealthEndpoint> health,
            AlertOutbox outbox,
            Completeness completeness,
            Submissions submissions,
            UntakenFiles untaken,
            Catalogue catalogue,
            Runs records,
            PeriodDesk periods,
            Language language,
            Clock clock,
            @Value("${tonghop.serve.compile-cron:0 0 1 * * *}") String cron) {
        List<SettingMistake> strangers = settings.units().keySet().stream()
                .filter(unit -> catalogue.unit(unit).isEmpty())
                .map(unit -> new SettingMistake("unit", "tonghop.alerts.units", unit, unit, "", ""))
                .toList();
        if (!strangers.isEmpty()) {
            throw new WrongSettingsException(strangers);
        }
        Map<Alert.Channel, AlertPost> posts = new EnumMap<>(Alert.Channel.class);
        mail.ifAvailable(sender -> posts.put(Alert.Channel.MAIL, new MailPost(sender, settings.from(), MAIL_PATIENCE)));
        if (settings.webhook() != null) {
            posts.put(Alert.Channel.WEBHOOK, new WebhookPost(WEBHOOK_PATIENCE));
        }
        return new AlertDesk(
                settings,
                new NightFacts(completeness, submissions, untaken, catalogue, records, periods, clock),
                new AlertTexts(language, catalogue),
                outbox,
                posts,
                catalogue,
                CronExpression.parse(cron),
                () -> down(health.getIfAvailable()),
                clock);
    }

    /** The parts of the service that are down, by the names that health gives them. */
    private static Set<String> down(@Nullable HealthEndpoint health) {
        if (health == null || !(health.health() instanceof CompositeHealthDescriptor all)) {
            return Set.of();
        }
        return Objects.requireNonNullElse(all.getComponents(), Map.<String, HealthDescriptor>of()).entrySet().stream()
                .filter(part -> part.getValue().getStatus().equals(Status.DOWN))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
