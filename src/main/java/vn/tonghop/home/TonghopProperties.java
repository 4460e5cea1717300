package vn.tonghop.home;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.tonghop.settings.AtLeast;
import vn.tonghop.settings.Keys;
import vn.tonghop.wording.Language;

/**
 * The program's settings.
 *
 * @param home where everything lies
 * @param clock a fixed time instead of the machine's; for demonstrations
 * @param language of documents and, unless it is said otherwise, of answers
 * @param rest how long a file must not have changed before it is taken
 * @param leftOver how long a file that says that somebody has another one open must not have changed to be left over
 * @param largestFile up to which size a file is taken out of the inbox
 * @param chunk rows a transaction
 * @param workers partitions staged, folders answered and documents written at the same time
 * @param lease how long a run's lock outlives it; kept alive while it runs
 * @param folders owner, group and mode of the home's folders, by name
 * @param preview whether runs make PDF and HTML previews, which takes seconds a document
 * @param libreoffice the program that makes them; looked for unless given
 * @param previewPatience how long one conversion may take
 * @param answerLanguage the language of answers, where it is another than that of documents
 * @param trustStore certificates, a file or a folder of them, to which signatures of reports are to lead; null for none
 */
@ConfigurationProperties("tonghop")
public record TonghopProperties(
        @DefaultValue("tonghop-home") Path home,
        @AtLeast("2000-01-01T00:00:00Z") @Nullable Instant clock,
        @DefaultValue("vi") Language language,
        @AtLeast("0s") @DefaultValue("1s") Duration rest,
        @AtLeast("1m") @DefaultValue("1d") Duration leftOver,
        @AtLeast("1B") @DefaultValue("200MB") DataSize largestFile,
        @AtLeast("1") @DefaultValue("2000") int chunk,
        @AtLeast("1") @DefaultValue("2") int workers,
        @AtLeast("1s") @DefaultValue("30s") Duration lease,

        @Keys({"inbox", "archive", "answers", "reports", "forms", "data", "catalogue"}) @DefaultValue
        Map<String, FolderRights.Rights> folders,

        @DefaultValue("off") Preview preview,
        @Nullable Path libreoffice,
        @AtLeast("1s") @DefaultValue("60s") Duration previewPatience,
        @Nullable Language answerLanguage,
        @Nullable Path trustStore) {

    /** The language in which answers are written. */
    public Language languageOfAnswers() {
        return answerLanguage == null ? language : answerLanguage;
    }

    /** When previews are made. */
    public enum Preview {
        /** By the command {@code preview} alone. */
        OFF,
        /** After each run too, where LibreOffice is found. */
        AUTO
    }
}
