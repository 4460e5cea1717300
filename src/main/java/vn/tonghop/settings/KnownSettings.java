package vn.tonghop.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** All settings of the program, as the records declare them that they are bound to. */
public final class KnownSettings {

    private final List<KnownSetting> all = new ArrayList<>();

    /** @param records bear {@link ConfigurationProperties} */
    public KnownSettings(List<Class<? extends Record>> records) {
        for (Class<? extends Record> type : records) {
            add(type.getAnnotation(ConfigurationProperties.class).value(), type);
        }
    }

    private void add(String prefix, Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType() != Map.class) {
                boolean several = component.getType() == List.class;
                all.add(KnownSetting.of(name, several ? String.class : component.getType(), several, component));
            } else if (valueType(component) instanceof Class<?> parts) {
                for (String key : component.getAnnotation(Keys.class).value()) {
                    add(name + "." + key, parts);
                }
            } else {
                all.add(KnownSetting.of(name + ".*", String.class, true, component));
            }
        }
    }

    private static Type valueType(RecordComponent map) {
        return ((ParameterizedType) map.getGenericType()).getActualTypeArguments()[1];
    }

    Optional<KnownSetting> find(ConfigurationPropertyName name) {
        return all.stream().filter(each -> each.isNamed(name)).findFirst();
    }

    /** The setting that a variable of the system means, which knows neither hyphens nor full stops; by letters alone. */
    Optional<KnownSetting> findByLetters(ConfigurationPropertyName variable) {
        String letters = letters(variable.toString());
        return all.stream().filter(each -> letters(each.name()).equals(letters)).findFirst();
    }

    private static String letters(String name) {
        return name.replaceAll("[^a-z0-9]", "");
    }

    /** The names of all, with a star for any word. */
    public List<String> names() {
        return all.stream().map(KnownSetting::name).toList();
    }
}
