package vn.tonghop.operations.serve;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.operations.alert.AlertConfiguration;
import vn.tonghop.operations.alert.AlertDesk;
import vn.tonghop.operations.run.PipelineConfiguration;
import vn.tonghop.operations.run.Runs;

/** The context of {@code serve}: the pipeline, the watch, health and metrics over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            FlywayAutoConfiguration.class, // Schema brings the tables up to date
            // The page asks for what it needs of these, where there is a page.
            ManagementWebSecurityAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            ThymeleafAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(ServiceSettings.class)
@Import({PipelineConfiguration.class, AlertConfiguration.class})
public class ServiceConfiguration {

    @Bean
    RunMetrics runMetrics(MeterRegistry registry, Runs records, Findings findings, Clock clock) {
        return new RunMetrics(registry, records, findings, clock);
    }

    @Bean
    NightHealthIndicator nightHealthIndicator(Runs records, Clock clock) {
        return new NightHealthIndicator(records, clock);
    }

    @Bean
    NightWatch nightWatch(
            ApplicationContext context,
            Runs records,
            RunMetrics metrics,
            ServiceSettings settings,
            Catalogue catalogue,
            AlertDesk alerts,
            Clock clock) {
        PipelineNights nights = new PipelineNights(context, records, metrics);
        return new NightWatch(nights, settings, catalogue.calendar().zone(), alerts::look, clock);
    }
}
