package vn.tonghop.people;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.period.store.Periods;

/** What the page and the command {@code user} need of people; no other command loads it. */
@Configuration(proxyBeanMethods = false)
public class PeopleConfiguration {

    @Bean
    People people(JdbcTemplate jdbc) {
        return new People(jdbc);
    }

    @Bean
    AuditTrail auditTrail(JdbcTemplate jdbc, Periods periods, Clock clock) {
        return new AuditTrail(jdbc, periods, clock);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    PersonDesk personDesk(People people, AuditTrail audit, PasswordEncoder encoder, TransactionTemplate transaction) {
        return new PersonDesk(people, audit, encoder, transaction);
    }
}
