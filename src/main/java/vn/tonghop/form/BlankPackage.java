package vn.tonghop.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tonghop.ooxml.DeterministicPackage;

/** Tells a form as the program wrote it from one that a person has saved: every office program notes when it saves. */
final class BlankPackage {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final int MOST_BYTES = 1 << 16;
    private static final Pattern MODIFIED =
            Pattern.compile("<dcterms:modified[^>]*>" + Pattern.quote(DeterministicPackage.CREATED.toString()) + "<");

    private BlankPackage() {}

    static boolean isUntouched(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry properties = zip.getEntry(PROPERTIES);
            if (properties == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(properties)) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return MODIFIED.matcher(text).find();
            }
        } catch (ZipException e) {
            return false;
        }
    }
}
