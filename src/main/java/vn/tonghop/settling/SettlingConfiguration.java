package vn.tonghop.settling;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.intake.DroppedFiles;
import vn.tonghop.intake.InboxNotices;
import vn.tonghop.intake.Submissions;
import vn.tonghop.staging.store.StagedRows;

/** What was received, staged and found, and what counts of it; wants a database and a catalogue. */
@Import({
    Submissions.class,
    DroppedFiles.class,
    InboxNotices.class,
    Findings.class,
    StagedRows.class,
    FormResults.class,
    FormVerdicts.class,
    VerdictSettler.class
})
@Configuration(proxyBeanMethods = false)
public class SettlingConfiguration {}
