package vn.tonghop.openxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The schemas of ECMA-376 as POI's full artifact holds them. The program itself runs with the lite artifact, and so do its
 * tests: the full one is kept off their class path and looked up beside it, lest a test pass with a class that the program
 * does not have.
 */
public final class OfficeSchemas {

    /** Parts for which the schemas have no type: relationships, Dublin Core, drawings of the old kind, pictures. */
    private static final Pattern WITHOUT_SCHEMA = Pattern.compile(
            "\\[Content_Types]\\.xml|.*\\.rels|docProps/core\\.xml|.*\\.vml|.*\\.(png|jpe?g|gif|emf|bin)");

    private static final List<String> LOOKS = List.of(
            ("rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
                            + " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign"
                            + " rtl cs em lang eastAsianLayout specVanish oMath")
                    .split(" "));

    private static final Function<byte[], List<String>> CHECK = check();

    private OfficeSchemas() {}

    /** What is wrong in an Office file, each with its part; empty for a valid one. */
    public static List<String> problems(Path file) throws IOException {
        return problems(Files.readAllBytes(file));
    }

    /** Like {@link #problems(Path)}, of a package's bytes. */
    public static List<String> problems(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels");
        List<String> problems = new ArrayList<>();
        parts.forEach((name, bytes) -> {
            if (!WITHOUT_SCHEMA.matcher(name).matches()) {
                CHECK.apply(bytes).forEach(said -> problems.add(name + ": " + said));
                if (name.startsWith("word/")) {
                    problems.addAll(outOfOrder(name, bytes));
                }
            } else if (name.endsWith(".rels")) {
                problems.addAll(dangling(name, bytes, parts));
            }
        });
        return problems;
    }

    /** Looks of text out of the order in which Word writes them: the schemas let them pass, Microsoft's validator does not. */
    private static List<String> outOfOrder(String name, byte[] bytes) {
        List<String> problems = new ArrayList<>();
        for (Element looks : xml(bytes).getElementsByTag("w:rPr")) {
            int last = -1;
            for (Element look : looks.children()) {
                int at = LOOKS.indexOf(look.tagName().substring(2));
                if (at < last) {
                    problems.add(name + ": " + look.tagName() + " out of order in " + looks);
                }
                last = at;
            }
        }
        return problems;
    }

    private static Document xml(byte[] bytes) {
        return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), Parser.xmlParser());
    }

    /** Relationships to parts that are not there. */
    private static List<String> dangling(String name, byte[] bytes, Map<String, byte[]> parts) {
        List<String> problems = new ArrayList<>();
        URI source = URI.create("/" + name.replaceFirst("_rels/[^/]*$", ""));
        for (Element relation : xml(bytes).getElementsByTag("Relationship")) {
            String target = source.resolve(relation.attr("Target")).getPath().substring(1);
            if (!relation.attr("TargetMode").equals("External") && !parts.containsKey(target)) {
                problems.add(name + ": no part " + target);
            }
        }
        return problems;
    }

    private static Function<byte[], List<String>> check() {
        try {
            Path lite = home(TypeSystemHolder.class);
            Path full = Path.of(lite.toString().replace("poi-ooxml-lite", "poi-ooxml-full"));
            assertThat(full)
                    .as("the full schemas, a test dependency, beside the lite ones")
                    .exists();
            URL[] urls = {
                home(PartCheck.class).toUri().toURL(),
                full.toUri().toURL(),
                home(XmlObject.class).toUri().toURL()
            };
            Object check = new URLClassLoader(urls, new LogsAlone())
                    .loadClass(PartCheck.class.getName())
                    .getConstructor()
                    .newInstance();
            return said(check);
        } catch (ReflectiveOperationException | IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // The class is PartCheck, of another loader.
    private static Function<byte[], List<String>> said(Object check) {
        return (Function<byte[], List<String>>) check;
    }

    /** The classes of the JDK, and the logs of the tests. */
    private static final class LogsAlone extends ClassLoader {

        LogsAlone() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.apache.logging.")) {
                return Class.forName(name, false, OfficeSchemas.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
