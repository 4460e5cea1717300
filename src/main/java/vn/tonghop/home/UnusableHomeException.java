package vn.tonghop.home;

import java.io.File;
import java.io.Serial;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A home's path holds signs that settings or the embedded database would take for something else than a name. */
public final class UnusableHomeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String home;
    private final String sign;

    private UnusableHomeException(String home, String sign) {
        super(sign);
        this.home = home;
        this.sign = sign;
    }

    /** Throws one where a path holds such a sign. */
    static void refuse(Path path) {
        String home = path.toString();
        Stream.of(";", "\\", "${", "\n", "\r")
                .filter(sign -> !sign.equals(File.separator) && home.contains(sign))
                .findFirst()
                .ifPresent(sign -> {
                    throw new UnusableHomeException(home, sign.isBlank() ? "↵" : sign);
                });
    }

    /** The path. */
    public String home() {
        return home;
    }

    /** The sign that cannot stand in it. */
    public String sign() {
        return sign;
    }
}
