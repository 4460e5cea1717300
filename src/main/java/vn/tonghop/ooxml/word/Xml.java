package vn.tonghop.ooxml.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Short ways through WordprocessingML. */
public final class Xml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private Xml() {}

    /** Whether an element is Word's own of this name. */
    public static boolean is(Node node, String name) {
        return name.equals(node.getLocalName()) && isWord(node.getNamespaceURI());
    }

    private static boolean isWord(@Nullable String namespace) {
        return W.equals(namespace) || STRICT.equals(namespace);
    }

    /** The elements of a node, in order; none for null. */
    public static List<Element> children(@Nullable Node parent) {
        List<Element> children = new ArrayList<>();
        Node child = parent == null ? null : parent.getFirstChild();
        for (; child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first element of a node that is Word's own of this name; null where there is none. */
    public static @Nullable Element child(@Nullable Node parent, String name) {
        return children(parent).stream().filter(c -> is(c, name)).findFirst().orElse(null);
    }

    /** An attribute in Word's namespace; null where it is missing. */
    public static @Nullable String attribute(@Nullable Element element, String name) {
        if (element == null) {
            return null;
        }
        String value = element.getAttributeNS(W, name);
        String strict = value.isEmpty() ? element.getAttributeNS(STRICT, name) : value;
        return strict.isEmpty() ? null : strict;
    }

    /** A whole number of an attribute; null where there is none. */
    static @Nullable Integer number(@Nullable Element element, String name) {
        String value = attribute(element, name);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A switch such as {@code <w:b/>}; null where it is not set at all. */
    static @Nullable Boolean toggle(@Nullable Element properties, String name) {
        Element element = child(properties, name);
        if (element == null) {
            return null;
        }
        String value = attribute(element, "val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
