package vn.tonghop.operations.context;

import java.time.Duration;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.settings.AtLeast;
import vn.tonghop.settings.KnownSettings;
import vn.tonghop.settings.SettingsCheck;

/**
 * How much a file may ask of the program; see {@link ReadingBounds}, whose defaults these are.
 *
 * @param fileSize size of a file
 * @param expandedSize total of a workbook's parts after decompression
 * @param expansionRatio how many times larger a part may become
 * @param rows rows of a sheet, blank ones not counted
 * @param columns columns of a sheet
 * @param cellCharacters characters of one cell
 * @param textCharacters characters of all strings of a workbook
 * @param nesting depth of XML elements
 * @param pageSize size of a web page
 * @param heldCells cells of an {@code .xls} sheet
 * @param time spent in reading one file
 */
@ConfigurationProperties("tonghop.reading")
public record ReadingSettings(
        @AtLeast("1B") @DefaultValue("200MB") DataSize fileSize,
        @AtLeast("1B") @DefaultValue("2GB") DataSize expandedSize,
        @AtLeast("1") @DefaultValue("1000") int expansionRatio,
        @AtLeast("1") @DefaultValue("1100000") int rows,
        @AtLeast("1") @DefaultValue("16384") int columns,
        @AtLeast("1") @DefaultValue("32767") int cellCharacters,
        @AtLeast("1") @DefaultValue("536870912") long textCharacters,
        @AtLeast("1") @DefaultValue("64") int nesting,
        @AtLeast("1B") @DefaultValue("12MB") DataSize pageSize,
        @AtLeast("1") @DefaultValue("2000000") int heldCells,
        @AtLeast("1s") @DefaultValue("5m") Duration time) {

    /** The settings as the readers take them. */
    public ReadingBounds bounds() {
        return new ReadingBounds(
                fileSize.toBytes(),
                expandedSize.toBytes(),
                expansionRatio,
                rows,
                columns,
                cellCharacters,
                textCharacters,
                nesting,
                pageSize.toBytes(),
                heldCells,
                time);
    }

    /** The settings without a context: from the machine's properties and variables and the files {@code application.yaml}. */
    public static ReadingSettings ofMachine() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        new SettingsCheck(new KnownSettings(OpenContext.SETTINGS)).check(environment);
        return Binder.get(environment).bindOrCreate("tonghop.reading", ReadingSettings.class);
    }
}
