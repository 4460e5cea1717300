package vn.tonghop.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** A database server gets no file of this machine, whatever it asks for. */
@SuppressWarnings("NullAway.Init") // set before each test
class LocalInfilePermissionTests {

    private static final String PREFIX = "spring.datasource.hikari.data-source-properties.";
    private static final String SECRET = "what nobody may read";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("secret"), SECRET);
    }

    @Test
    void givesNoFileUnderTheSettingsOfTheProfile() throws Exception {
        assertThat(given(profile())).isEmpty();
    }

    @Test
    void wouldGiveItIfThePermissionStood() throws Exception {
        Properties settings = profile();
        settings.setProperty("allowLoadLocalInfile", "true");
        assertThat(given(settings)).isEqualTo(SECRET);
    }

    private String given(Properties settings) throws Exception {
        settings.setProperty("sslMode", "DISABLED");
        // Set before the driver's first question, to which alone this server knows an answer.
        settings.remove("sessionVariables");
        settings.setProperty("user", "anybody");
        settings.setProperty("socketTimeout", "10000");
        try (AskingServer server = new AskingServer(file)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), settings))
                    .isInstanceOf(SQLException.class);
            return server.given();
        }
    }

    private static Properties profile() {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application-mysql.yaml"));
        Properties settings = new Properties();
        Objects.requireNonNull(yaml.getObject()).forEach((name, value) -> {
            if (name.toString().startsWith(PREFIX)) {
                settings.setProperty(name.toString().substring(PREFIX.length()), value.toString());
            }
        });
        assertThat(settings).containsEntry("allowLoadLocalInfile", "false");
        return settings;
    }
}
