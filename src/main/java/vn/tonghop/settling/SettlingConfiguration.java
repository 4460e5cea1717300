package vn.tonghop.settling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.intake.DroppedFiles;
import vn.tonghop.intake.Submissions;
import vn.tonghop.intake.UntakenBook;
import vn.tonghop.staging.store.StagedRows;

/** What was received, staged and found, and what counts of it; wants a database and a catalogue. */
@Configuration(proxyBeanMethods = false)
public class SettlingConfiguration {

    @Bean
    Submissions submissions(JdbcTemplate jdbc) {
        return new Submissions(jdbc);
    }

    @Bean
    DroppedFiles droppedFiles(JdbcTemplate jdbc) {
        return new DroppedFiles(jdbc);
    }

    @Bean
    UntakenBook untakenBook(JdbcTemplate jdbc) {
        return new UntakenBook(jdbc);
    }

    @Bean
    Findings findings(JdbcTemplate jdbc) {
        return new Findings(jdbc);
    }

    @Bean
    StagedRows stagedRows(JdbcTemplate jdbc, Findings findings) {
        return new StagedRows(jdbc, findings);
    }

    @Bean
    FormResults formResults(JdbcTemplate jdbc) {
        return new FormResults(jdbc);
    }

    @Bean
    FormVerdicts formVerdicts(FormResults forms, Submissions submissions) {
        return new FormVerdicts(forms, submissions);
    }

    @Bean
    VerdictSettler verdictSettler(
            FormResults forms, FormVerdicts verdicts, StagedRows staged, Findings findings, Catalogue catalogue) {
        return new VerdictSettler(forms, verdicts, staged, findings, catalogue);
    }
}
