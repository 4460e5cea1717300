package vn.tonghop.home;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which program this is, by what the build wrote down. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Such as {@code 0.1.0}; {@code unbuilt} where the build has not run. */
    public static String current() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("build.version", "unbuilt");
        } catch (IOException e) {
            throw new IllegalStateException("the program's own jar cannot be read", e);
        }
    }
}
