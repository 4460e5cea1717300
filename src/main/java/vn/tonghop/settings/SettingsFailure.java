package vn.tonghop.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.config.ConfigDataResourceNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.util.PlaceholderResolutionException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the framework throws where settings are wrong, told as mistakes. */
public final class SettingsFailure {

    private SettingsFailure() {}

    /** The mistakes that a failed start comes from; empty where it comes from something else. */
    public static List<SettingMistake> mistakes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSettingsException wrong) {
                return wrong.mistakes();
            }
            if (cause instanceof MarkedYAMLException slip) {
                return List.of(slip(slip));
            }
            if (cause instanceof BindException unbound) {
                return List.of(value(unbound));
            }
            if (cause instanceof PlaceholderResolutionException unresolved) {
                String name = Objects.requireNonNullElse(unresolved.getPlaceholder(), "");
                return List.of(new SettingMistake("placeholder", "application.yaml", "", name, "", ""));
            }
            if (cause instanceof ConfigDataResourceNotFoundException lost) {
                return List.of(new SettingMistake("no-file", "", "", String.valueOf(lost.getLocation()), "", ""));
            }
            if (cause instanceof ConfigDataLocationNotFoundException lost) {
                return List.of(new SettingMistake("no-file", "", "", String.valueOf(lost.getLocation()), "", ""));
            }
            if (cause instanceof ConfigDataException lost) {
                return List.of(new SettingMistake("file", "", "", String.valueOf(lost.getMessage()), "", ""));
            }
        }
        return List.of();
    }

    private static SettingMistake value(BindException unbound) {
        ConfigurationProperty property = unbound.getProperty();
        Class<?> type = unbound.getTarget().getType().resolve(String.class);
        KnownSetting setting = new KnownSetting(unbound.getName().toString(), type, null, null, false);
        return new SettingMistake(
                "value",
                property == null ? "" : SettingPlace.of(property),
                property == null ? setting.name() : property.getName().toString(),
                property == null ? "" : String.valueOf(property.getValue()),
                setting.rule(),
                setting.bound());
    }

    /** The framework does not say which file it was reading. */
    private static SettingMistake slip(MarkedYAMLException slip) {
        Mark mark = slip.getProblemMark();
        String line = mark == null ? "" : ":" + (mark.getLine() + 1);
        Path file = slippedFile();
        return new SettingMistake(
                "yaml", (file == null ? "application.yaml" : file.toAbsolutePath()) + line, "", text(slip), "", "");
    }

    private static String text(MarkedYAMLException slip) {
        return Objects.requireNonNullElse(slip.getProblem(), "").strip();
    }

    private static @Nullable Path slippedFile() {
        return Stream.of(Path.of(""), Path.of("config"))
                .filter(Files::isDirectory)
                .flatMap(SettingsFailure::settingsFiles)
                .filter(SettingsFailure::isSlipped)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Path> settingsFiles(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .filter(file -> file.getFileName().toString().matches("application.*\\.ya?ml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isSlipped(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            Iterator<Object> parts = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(text)
                    .iterator();
            while (parts.hasNext()) {
                parts.next();
            }
            return false;
        } catch (MarkedYAMLException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
