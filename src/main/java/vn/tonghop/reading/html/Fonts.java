package vn.tonghop.reading.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.Composed;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.encoding.LegacyFonts;
import vn.tonghop.reading.encoding.LegacyFonts.LegacyFont;
import vn.tonghop.reading.encoding.TextEncoding;

/**
 * What a page's style sheets and attributes say of fonts and number formats. Where the page uses a font of a legacy encoding,
 * fonts alone decide what is decoded; else the page is decoded as a whole.
 */
final class Fonts {

    private static final int DEPTH = 64;

    /** Excel's own pages have some thousands of characters of style sheets. */
    private static final int LONGEST_STYLES = 1 << 19;

    private static final Pattern RULE = Pattern.compile("([^{}]{1,2000})\\{([^{}]*)\\}");
    private static final Pattern FAMILY = Pattern.compile("(?i)font-family\\s*:\\s*[\"']?([^;,\"']+)");
    private static final Pattern FORMAT = Pattern.compile("(?i)mso-number-format\\s*:\\s*(\"[^\"]*\"|'[^']*'|[^;]+)");

    private static final Pattern DECORATION =
            Pattern.compile("(?i)text-decoration(?:-line)?\\s*:\\s*([^;]*line-through)");
    private static final Pattern RAISED = Pattern.compile("(?i)vertical-align\\s*:\\s*(super)");
    private static final Set<String> STRIKING = Set.of("s", "strike", "del");

    private final Map<String, String> styles;
    private final UnaryOperator<String> page;
    private final boolean decorates;
    private @Nullable EncodingDecision met;

    private Fonts(Map<String, String> styles, UnaryOperator<String> page, boolean decorates) {
        this.styles = styles;
        this.page = page;
        this.decorates = decorates;
    }

    static Fonts of(Document document, TextEncoding encoding) {
        Map<String, String> styles = new HashMap<>();
        StringBuilder everything = new StringBuilder();
        for (Element sheet : document.select("style")) {
            String css = sheet.data().replace("<!--", " ").replace("-->", " ");
            everything.append(css).append(';');
            if (everything.length() > LONGEST_STYLES) {
                throw HtmlTable.tooLarge("text-characters", LONGEST_STYLES);
            }
            Matcher rules = RULE.matcher(css);
            while (rules.find()) {
                for (String selector : rules.group(1).split(",", -1)) {
                    styles.merge(key(selector.strip()), rules.group(2), (a, b) -> a + ";" + b);
                }
            }
        }
        document.select("[style]")
                .forEach(e -> everything.append(e.attr("style")).append(';'));
        boolean byFont = document.select("font[face]").stream().anyMatch(e -> LegacyFonts.of(first(e)) != null);
        Matcher families = FAMILY.matcher(everything);
        while (!byFont && families.find()) {
            byFont = LegacyFonts.of(families.group(1).strip()) != null;
        }
        boolean decorates = DECORATION.matcher(everything).find()
                || RAISED.matcher(everything).find();
        return new Fonts(styles, byFont ? Composed::of : encoding.decoder(), decorates);
    }

    /** The last simple selector: its class, else its element's name. */
    private static String key(String selector) {
        String last = selector.substring(selector.lastIndexOf(' ') + 1);
        int dot = last.indexOf('.');
        return dot >= 0 ? last.substring(dot) : last.toLowerCase(Locale.ROOT);
    }

    /** Text of an element, as its font shows it. */
    String decode(Element element, String text) {
        String family = nearest(element, FAMILY);
        LegacyFont font = family == null ? null : LegacyFonts.of(family);
        if (family == null || font == null) {
            return page.apply(text);
        }
        met = met == null ? new EncodingDecision(font.encoding(), new EncodingDecision.ByFont(family)) : met;
        return font.decoder().apply(text);
    }

    /** Whether a line goes through text of the element. */
    boolean isStruck(Element element) {
        return stands(element, STRIKING, DECORATION);
    }

    /** Whether text of the element stands above the line, as marks of footnotes do. */
    boolean isRaised(Element element) {
        return stands(element, Set.of("sup"), RAISED);
    }

    private boolean stands(Element element, Set<String> names, Pattern property) {
        Element at = element;
        for (int i = 0; at != null && i < DEPTH && !at.normalName().equals("table"); i++) {
            if (names.contains(at.normalName()) || (decorates && find(at, property) != null)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** The number format of a cell, or an empty text. */
    String numberFormat(Element cell) {
        String format = find(cell, FORMAT);
        return format == null ? "" : format.replace("\"", "").replace("'", "").replace("\\", "");
    }

    /** How the page was decoded, once its tables are read. */
    TextEncoding decided(TextEncoding encoding) {
        if (met == null) {
            return encoding;
        }
        return new TextEncoding(met, encoding.charset(), encoding.offset(), encoding.decoder());
    }

    private @Nullable String nearest(Element element, Pattern property) {
        Element at = element;
        for (int i = 0; at != null && i < DEPTH; i++) {
            String found = at.normalName().equals("font") && at.hasAttr("face") ? first(at) : find(at, property);
            if (found != null) {
                return found;
            }
            at = at.parent();
        }
        return null;
    }

    private static String first(Element font) {
        return font.attr("face")
                .split(",", 2)[0]
                .replace("'", "")
                .replace("\"", "")
                .strip();
    }

    private @Nullable String find(Element element, Pattern property) {
        String own = value(element.attr("style"), property);
        if (own != null) {
            return own;
        }
        for (String name : element.classNames()) {
            String byClass = value(styles.getOrDefault("." + name, ""), property);
            if (byClass != null) {
                return byClass;
            }
        }
        return value(styles.getOrDefault(element.normalName(), ""), property);
    }

    private static @Nullable String value(String style, Pattern property) {
        Matcher matcher = property.matcher(style);
        return matcher.find() ? matcher.group(1).strip() : null;
    }
}
