package vn.tonghop.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.tonghop.intake.FolderRights;

/**
 * The program's settings.
 *
 * @param home where everything lies
 * @param clock a fixed time instead of the machine's; for demonstrations
 * @param language of documents and answers: vi or en
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
 */
@ConfigurationProperties("tonghop")
public record TonghopProperties(
        @DefaultValue("tonghop-home") Path home,
        @Nullable Instant clock,
        @DefaultValue("vi") String language,
        @DefaultValue("1s") Duration rest,
        @DefaultValue("1d") Duration leftOver,
        @DefaultValue("200MB") DataSize largestFile,
        @DefaultValue("2000") int chunk,
        @DefaultValue("2") int workers,
        @DefaultValue("30s") Duration lease,
        @DefaultValue Map<String, FolderRights.Rights> folders,
        @DefaultValue("off") Preview preview,
        @Nullable Path libreoffice,
        @DefaultValue("60s") Duration previewPatience) {

    /** When previews are made. */
    public enum Preview {
        /** By the command {@code preview} alone. */
        OFF,
        /** After each run too, where LibreOffice is found. */
        AUTO
    }
}
