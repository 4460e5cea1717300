package vn.tonghop.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A form that is written otherwise and means the same counts the same, or its unit is asked; one that means something else
 * shows in the figures, or its unit is asked. {@link Campaign} draws more, see docs/corpus.md.
 */
class VariationTests {

    private static final long FIRST = 1;
    private static final int DRAWS = 400;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void nothingIsWrongWithoutAWord() throws IOException {
        Campaign campaign = new Campaign(folder);

        assertThat(campaign.run(FIRST, DRAWS)).isEmpty();
        System.out.println("seeds " + FIRST + " to " + (FIRST + DRAWS - 1) + ": " + campaign.summary());
    }
}
