package vn.tonghop.settings;

import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.ResolvableType;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.unit.DataSize;
import vn.tonghop.settings.Written.Manner;

/**
 * A setting that the program knows.
 *
 * @param name a star stands for any word, such as the name of a folder
 * @param type of its value, or of each where there are several
 * @param least the least that it may be; null for no bound
 * @param manner how text must be written; null for any
 * @param several whether it takes a list
 */
record KnownSetting(
        String name,
        Class<?> type,
        @Nullable String least,
        @Nullable Manner manner,
        boolean several) {

    private static final ResolvableType ALL = ResolvableType.forClass(String[].class);
    private static final String MODES = "0?[0-7]{3,4}";
    private static final String ADDRESSES = "[^@\\s]+@[^@\\s]+";

    static KnownSetting of(String name, Class<?> type, boolean several, AnnotatedElement declared) {
        AtLeast least = declared.getAnnotation(AtLeast.class);
        Written written = declared.getAnnotation(Written.class);
        return new KnownSetting(
                name, type, least == null ? null : least.value(), written == null ? null : written.value(), several);
    }

    /** Whether a name in whatever notation means this setting. */
    boolean isNamed(ConfigurationPropertyName asked) {
        ConfigurationPropertyName own = ConfigurationPropertyName.of(name.replace("*", "any"));
        String[] words = name.split("\\.");
        int more = asked.getNumberOfElements() - own.getNumberOfElements();
        if (more < 0 || more > (several ? 1 : 0) || (more == 1 && !asked.isLastElementIndexed())) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            ConfigurationPropertyName.Form uniform = ConfigurationPropertyName.Form.UNIFORM;
            if (!words[i].equals("*") && !own.getElement(i, uniform).equals(asked.getElement(i, uniform))) {
                return false;
            }
        }
        return true;
    }

    /** Whether what the environment says under a name can be taken. */
    boolean takes(Binder binder, ConfigurationPropertyName asked) {
        Object value;
        try {
            value = binder.bind(
                            asked,
                            Bindable.of(several && !asked.isLastElementIndexed() ? ALL : ResolvableType.forClass(type)))
                    .orElse(null);
        } catch (BindException e) {
            return false;
        }
        return value instanceof String[] all
                ? Stream.of(all).allMatch(this::isAllowed)
                : value == null || isAllowed(value);
    }

    private boolean isAllowed(Object value) {
        if (least != null) {
            return compare(value, least) >= 0;
        }
        return manner == null
                || switch (manner) {
                    case CRON -> CronExpression.isValidExpression(value.toString());
                    case MODE -> value.toString().matches(MODES);
                    case ADDRESS -> value.toString().matches(ADDRESSES);
                };
    }

    private static int compare(Object value, String least) {
        if (value instanceof Duration duration) {
            return duration.compareTo(DurationStyle.detectAndParse(least));
        }
        if (value instanceof Instant instant) {
            return instant.compareTo(Instant.parse(least));
        }
        if (value instanceof DataSize size) {
            return size.compareTo(DataSize.parse(least));
        }
        return Long.compare(Long.parseLong(value.toString()), Long.parseLong(least));
    }

    /** The sentence that says what is allowed, below {@code settings.allowed}. */
    String rule() {
        if (manner != null) {
            return manner.name().toLowerCase(Locale.ROOT);
        }
        if (type.isEnum()) {
            return "choice";
        }
        Map<Class<?>, String> rules = Map.of(
                int.class, "whole",
                long.class, "whole",
                Duration.class, "duration",
                DataSize.class, "size",
                Instant.class, "instant",
                URI.class, "address-of-web",
                Path.class, "path",
                boolean.class, "truth");
        return rules.getOrDefault(type, "text");
    }

    /** What the sentence names: the least, or the words to choose from. */
    String bound() {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        return Objects.requireNonNullElse(least, "");
    }
}
