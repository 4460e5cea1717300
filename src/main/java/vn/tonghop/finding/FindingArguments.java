package vn.tonghop.finding;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps a finding's named values as one text: {@code cell=s:E12&difference=n:-27}. Types survive the round trip. */
public final class FindingArguments {

    private FindingArguments() {}

    /** The values as one text, in the order of names. */
    public static String encode(Map<String, Object> arguments) {
        return new TreeMap<>(arguments)
                .entrySet().stream()
                        .map(e -> e.getKey() + "=" + type(e.getValue()) + ":"
                                + URLEncoder.encode(text(e.getValue()), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The values that {@link #encode} wrote. */
    public static Map<String, Object> decode(String encoded) {
        Map<String, Object> arguments = new TreeMap<>();
        if (encoded.isEmpty()) {
            return arguments;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String value = URLDecoder.decode(pair.substring(equals + 3), StandardCharsets.UTF_8);
            arguments.put(pair.substring(0, equals), valueOf(pair.charAt(equals + 1), value));
        }
        return arguments;
    }

    private static char type(Object value) {
        if (value instanceof BigDecimal) {
            return 'n';
        }
        return value instanceof LocalDate ? 'd' : value instanceof Integer ? 'i' : 's';
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static Object valueOf(char type, String text) {
        return switch (type) {
            case 'n' -> new BigDecimal(text);
            case 'd' -> LocalDate.parse(text);
            case 'i' -> Integer.valueOf(text);
            default -> text;
        };
    }
}
