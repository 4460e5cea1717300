package vn.tonghop.operations.context;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.DecisionConfiguration;
import vn.tonghop.database.DatabaseConfiguration;
import vn.tonghop.form.CarriedOverTables;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.home.MachineClock;
import vn.tonghop.home.TonghopProperties;
import vn.tonghop.intake.InboxIdentity;
import vn.tonghop.intake.InboxNotices;
import vn.tonghop.intake.InboxSettings;
import vn.tonghop.intake.Inboxes;
import vn.tonghop.intake.SubmissionArchive;
import vn.tonghop.operations.alert.AlertOutbox;
import vn.tonghop.operations.run.RestartPreviews;
import vn.tonghop.operations.run.RunHistory;
import vn.tonghop.operations.run.RunManifest;
import vn.tonghop.operations.run.Runs;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.headers.KnownHeaders;
import vn.tonghop.staging.values.CatalogueEncodings;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** The lean context: database, catalogue and readers; what commands need that only look. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TonghopProperties.class, ReadingSettings.class})
@Import({
    DatabaseConfiguration.class,
    DecisionConfiguration.class,
    Inboxes.class,
    InboxIdentity.class,
    SubmissionArchive.class,
    Runs.class,
    RunManifest.class,
    RestartPreviews.class,
    CarriedOverTables.class,
    AlertOutbox.class,
    FindingSentences.class
})
class StoreConfiguration {

    @Bean
    HomeFolder homeFolder(TonghopProperties properties) {
        return new HomeFolder(properties.home());
    }

    @Bean
    FolderRights folderRights(TonghopProperties properties) {
        return new FolderRights(properties.folders());
    }

    @Bean
    Catalogue catalogue(HomeFolder home, CataloguePreload ahead) {
        return CatalogueEncodings.inUse(ahead.take(home));
    }

    @Bean
    Clock clock(TonghopProperties properties) {
        return properties.clock() == null ? MachineClock.utc() : Clock.fixed(properties.clock(), ZoneId.of("UTC"));
    }

    @Bean
    Language language(TonghopProperties properties) {
        return properties.language();
    }

    @Bean
    SourceFiles sourceFiles(ReadingSettings settings, Catalogue catalogue) {
        return new SourceFiles(settings.bounds(), new KnownHeaders(catalogue));
    }

    @Bean
    InboxSettings inboxSettings(TonghopProperties properties) {
        return new InboxSettings(
                properties.rest(),
                properties.leftOver(),
                properties.largestFile().toBytes());
    }

    @Bean
    RunHistory runHistory(Runs runs, InboxNotices untaken, Catalogue catalogue) {
        return new RunHistory(runs, untaken, catalogue.calendar().zone());
    }
}
