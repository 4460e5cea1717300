package vn.tonghop.settings;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.Resource;

/** Where a setting stands, as whoever wrote it knows the place. */
final class SettingPlace {

    private SettingPlace() {}

    static String of(ConfigurationProperty property) {
        return of(property.getOrigin(), property.getName().toString());
    }

    private static String of(@Nullable Origin origin, String otherwise) {
        if (origin instanceof TextResourceOrigin text) {
            TextResourceOrigin.Location line = text.getLocation();
            return file(text.getResource()) + (line == null ? "" : ":" + (line.getLine() + 1));
        }
        if (origin instanceof PropertySourceOrigin source) {
            String named = named(source.getPropertySource().getName(), source.getPropertyName());
            return source.getOrigin() == source ? named : of(source.getOrigin(), named);
        }
        return otherwise;
    }

    private static String named(String source, String property) {
        return switch (source) {
            case StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME -> property;
            case StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME -> "-D" + property;
            case "commandLineArgs" -> "--" + property;
            default -> source;
        };
    }

    private static String file(@Nullable Resource resource) {
        try {
            return resource == null ? "" : resource.getFile().getAbsolutePath();
        } catch (IOException e) {
            return Objects.requireNonNull(resource).getDescription();
        }
    }
}
