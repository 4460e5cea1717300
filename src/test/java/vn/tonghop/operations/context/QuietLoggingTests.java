package vn.tonghop.operations.context;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class QuietLoggingTests {

    @Test
    void tellsWarningsAndNothingOfWhatPoiThinks() {
        LoggerContext context = new LoggerContext();

        QuietLogging.quieten(context);

        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        assertThat(root.isWarnEnabled()).isTrue();
        assertThat(root.isInfoEnabled()).isFalse();
        assertThat(context.getLogger("org.apache.poi.hssf.record.SSTDeserializer")
                        .isErrorEnabled())
                .isFalse();
    }

    @Test
    void isFoundByTheLoggerAtItsStart() {
        assertThat(ServiceLoader.load(Configurator.class)).anyMatch(QuietLogging.class::isInstance);
    }
}
