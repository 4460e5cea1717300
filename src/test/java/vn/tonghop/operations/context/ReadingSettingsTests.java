package vn.tonghop.operations.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.tonghop.reading.ReadingBounds;

/** Makes bounds of settings. */
class ReadingSettingsTests {

    @Test
    void haveTheDefaultsOfTheReaders() {
        assertThat(ReadingSettings.ofMachine().bounds()).isEqualTo(ReadingBounds.defaults());
    }

    @Test
    void setEachBound() {
        Map<String, String> set = Map.ofEntries(
                Map.entry("tonghop.reading.file-size", "1MB"),
                Map.entry("tonghop.reading.expanded-size", "2MB"),
                Map.entry("tonghop.reading.expansion-ratio", "3"),
                Map.entry("tonghop.reading.rows", "4"),
                Map.entry("tonghop.reading.columns", "5"),
                Map.entry("tonghop.reading.cell-characters", "6"),
                Map.entry("tonghop.reading.text-characters", "7"),
                Map.entry("tonghop.reading.nesting", "8"),
                Map.entry("tonghop.reading.page-size", "9MB"),
                Map.entry("tonghop.reading.held-cells", "10"),
                Map.entry("tonghop.reading.time", "11s"));

        assertThat(new Binder(new MapConfigurationPropertySource(set))
                        .bind("tonghop.reading", ReadingSettings.class)
                        .get()
                        .bounds())
                .isEqualTo(new ReadingBounds(1 << 20, 2 << 20, 3, 4, 5, 6, 7, 8, 9 << 20, 10, Duration.ofSeconds(11)));
    }
}
