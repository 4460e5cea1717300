package vn.tonghop.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.PlaceholderResolutionException;
import vn.tonghop.catalogue.yaml.Nearest;

/** Holds what is set against what may be, before anything is made of it: all mistakes at once, each with its place. */
public final class SettingsCheck {

    private static final ConfigurationPropertyName PROGRAM = ConfigurationPropertyName.of("tonghop");
    private static final Set<String> PROFILES = Set.of("log-json", "mysql");

    /** What the program and its launcher tell each other; nobody sets it in a file. */
    private static final Set<String> OWN = Set.of(
            "tonghop.database.looking",
            "tonghop.dist",
            "tonghop.embedded.patience",
            "tonghop.embedded.shared",
            "tonghop.look-only");

    /** Others may have variables and properties of this prefix, too. */
    private static final Set<String> SHARED = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

    private final KnownSettings known;

    /** @param known all that there are */
    public SettingsCheck(KnownSettings known) {
        this.known = known;
    }

    /**
     * Looks at all settings of the program and at the profiles.
     *
     * @throws WrongSettingsException where one cannot be taken
     */
    public void check(ConfigurableEnvironment environment) {
        List<SettingMistake> mistakes = new ArrayList<>();
        profiles(environment, mistakes);
        Set<ConfigurationPropertyName> seen = new TreeSet<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.forEach(name -> look(name, source, environment, seen, mistakes));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new WrongSettingsException(mistakes);
        }
    }

    private void look(
            ConfigurationPropertyName name,
            ConfigurationPropertySource source,
            ConfigurableEnvironment environment,
            Set<ConfigurationPropertyName> seen,
            List<SettingMistake> mistakes) {
        if (!isShared(source)) {
            placeholders(name, source, environment, mistakes);
        }
        if (!PROGRAM.equals(name) && !PROGRAM.isAncestorOf(name)) {
            return;
        }
        Optional<KnownSetting> setting = known.find(name);
        if (setting.isPresent()) {
            value(setting.get(), name, source, environment, seen, mistakes);
            return;
        }
        Optional<KnownSetting> meant = isShared(source) ? known.findByLetters(name) : Optional.empty();
        if (meant.isPresent()) {
            ConfigurationPropertyName own =
                    ConfigurationPropertyName.of(meant.get().name());
            value(meant.get(), own, source, environment, seen, mistakes);
        } else {
            unknown(name, source, mistakes);
        }
    }

    /** The first source that names a setting is the one that counts. */
    private static void value(
            KnownSetting setting,
            ConfigurationPropertyName name,
            ConfigurationPropertySource source,
            ConfigurableEnvironment environment,
            Set<ConfigurationPropertyName> seen,
            List<SettingMistake> mistakes) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property != null && seen.add(name) && !setting.takes(Binder.get(environment), name)) {
            mistakes.add(new SettingMistake(
                    "value",
                    SettingPlace.of(property),
                    name.toString(),
                    String.valueOf(property.getValue()),
                    setting.rule(),
                    setting.bound()));
        }
    }

    /** A secret that is not there would else be its own name. */
    private static void placeholders(
            ConfigurationPropertyName name,
            ConfigurationPropertySource source,
            ConfigurableEnvironment environment,
            List<SettingMistake> mistakes) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        if (property == null
                || !(property.getValue() instanceof CharSequence text)
                || text.toString().indexOf("${") < 0) {
            return;
        }
        try {
            environment.resolveRequiredPlaceholders(text.toString());
        } catch (PlaceholderResolutionException e) {
            mistakes.add(new SettingMistake(
                    "placeholder",
                    SettingPlace.of(property),
                    name.toString(),
                    Objects.requireNonNullElse(e.getPlaceholder(), ""),
                    "",
                    ""));
        }
    }

    private static boolean isShared(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> under && SHARED.contains(under.getName());
    }

    private void unknown(
            ConfigurationPropertyName name, ConfigurationPropertySource source, List<SettingMistake> mistakes) {
        ConfigurationProperty property = source.getConfigurationProperty(name);
        Optional<String> near = near(name.toString());
        if (property == null || OWN.contains(name.toString()) || (isShared(source) && near.isEmpty())) {
            return;
        }
        String kind = near.isPresent() ? "unknown-near" : "unknown";
        mistakes.add(new SettingMistake(kind, SettingPlace.of(property), name.toString(), near.orElse(""), "", ""));
    }

    /** The setting that was probably meant; variables cannot tell a hyphen from a full stop. */
    private Optional<String> near(String name) {
        String prefix = PROGRAM + ".";
        if (!name.startsWith(prefix)) {
            return Optional.empty();
        }
        List<String> candidates = known.names().stream()
                .filter(candidate -> candidate.indexOf('*') < 0)
                .map(candidate -> candidate.substring(prefix.length()))
                .toList();
        return Nearest.to(name.substring(prefix.length()), candidates).map(prefix::concat);
    }

    private static void profiles(ConfigurableEnvironment environment, List<SettingMistake> mistakes) {
        for (String profile : environment.getActiveProfiles()) {
            if (!PROFILES.contains(profile) && !hasSettings(environment, profile)) {
                String known = String.join(", ", new TreeSet<>(PROFILES));
                mistakes.add(new SettingMistake("profile", "spring.profiles.active", "", profile, "", known));
            }
        }
    }

    /** Whether a settings file of the department's own belongs to a profile, or a part of one. */
    private static boolean hasSettings(ConfigurableEnvironment environment, String profile) {
        String file = "application-" + profile + ".";
        boolean beside = Stream.of("yaml", "yml", "properties")
                .anyMatch(ending ->
                        Files.exists(Path.of(file + ending)) || Files.exists(Path.of("config", file + ending)));
        return beside
                || environment.getPropertySources().stream()
                        .anyMatch(source -> source.getName().contains(file)
                                || source.containsProperty("spring.profiles.group." + profile)
                                || profile.equals(source.getProperty("spring.config.activate.on-profile")));
    }
}
