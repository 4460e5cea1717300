package vn.tonghop.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Where the home lies: decided once, before anything is opened, as one whole path. */
public final class HomePath {

    private static final String SETTING = "--tonghop.home=";
    private static final String PROPERTY = "tonghop.home";
    private static final Path DEFAULT = Path.of("tonghop-home");

    /** Where Spring Boot looks for settings beside the program's own. */
    private static final List<String> ELSEWHERE = List.of(
            "SPRING_APPLICATION_JSON",
            "SPRING_CONFIG_ADDITIONAL_LOCATION",
            "SPRING_CONFIG_IMPORT",
            "SPRING_CONFIG_LOCATION",
            "SPRING_CONFIG_NAME");

    private HomePath() {}

    /** Where the home lies when no option names it: by property, variable or settings file, else in the current folder. */
    public static Path configured() {
        return Stream.of(System.getProperty(PROPERTY), System.getenv("TONGHOP_HOME"), inSettingsFile())
                .filter(named -> named != null && !named.isBlank())
                .findFirst()
                .map(Path::of)
                .orElse(DEFAULT);
    }

    /**
     * The whole path of a home.
     *
     * @throws UnusableHomeException where its name holds what settings or the embedded database would take for something else
     */
    public static Path whole(Path named) {
        Path whole = named.toAbsolutePath();
        for (Path part : whole) {
            if (part.toString().equals("..")) {
                whole = real(whole);
                break;
            }
        }
        Path home = whole.normalize();
        UnusableHomeException.refuse(home);
        if (Files.exists(home)) {
            UnusableHomeException.refuse(real(home));
        }
        return home;
    }

    /** The home that the settings of a context name, else the configured one. */
    public static Path of(List<String> settings) {
        return whole(settings.stream()
                .filter(setting -> setting.startsWith(SETTING))
                .reduce((first, last) -> last)
                .map(setting -> Path.of(setting.substring(SETTING.length())))
                .orElseGet(HomePath::configured));
    }

    /** Settings with a home as {@link #of} says, so that all who ask the environment are told the same. */
    public static List<String> settle(List<String> settings) {
        List<String> settled = new ArrayList<>(settings);
        settled.removeIf(setting -> setting.startsWith(SETTING));
        settled.add(SETTING + of(settings));
        return settled;
    }

    /** Follows links before it goes up, as the system does where a path says {@code ..} behind a link. */
    private static Path real(Path path) {
        Path done = Objects.requireNonNull(path.getRoot());
        for (Path part : path) {
            Path next = done.resolve(part);
            try {
                done = Files.exists(next) ? next.toRealPath() : next.normalize();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return done;
    }

    /** What a settings file says; reading it costs a start, so it is read where there may be one. */
    private static @Nullable String inSettingsFile() {
        boolean some = ELSEWHERE.stream().anyMatch(HomePath::isSet)
                || Files.exists(Path.of("config"))
                || Stream.of("yaml", "yml", "properties").anyMatch(HomePath::isBeside);
        if (!some) {
            return null;
        }
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        for (PropertySource<?> source : environment.getPropertySources()) {
            String said = Objects.toString(source.getProperty(PROPERTY), "");
            if (!said.isBlank()) {
                return environment.resolvePlaceholders(said);
            }
        }
        return null;
    }

    private static boolean isSet(String variable) {
        return System.getenv(variable) != null
                || System.getProperty(
                                variable.toLowerCase(java.util.Locale.ROOT).replace('_', '.'))
                        != null;
    }

    private static boolean isBeside(String ending) {
        try (Stream<Path> here = Files.list(Path.of(""))) {
            return here.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.startsWith("application") && name.endsWith("." + ending));
        } catch (IOException e) {
            return false;
        }
    }
}
