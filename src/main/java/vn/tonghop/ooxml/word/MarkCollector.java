package vn.tonghop.ooxml.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tonghop.ooxml.word.WordText.Mark;

/** Gathers the text inside content controls and bookmarks while a document is read. */
final class MarkCollector {

    private static final int MOST_OPEN = 200;

    private final List<String> names = new ArrayList<>();
    private final List<Boolean> tags = new ArrayList<>();
    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final Map<String, Integer> bookmarks = new HashMap<>();

    /** Starts a content control; returns its number, −1 for one without a tag. */
    int openTag(@Nullable String tag) {
        return tag == null ? -1 : start(tag, true);
    }

    void closeTag(int number) {
        open.remove((Integer) number);
    }

    /** Starts or ends a bookmark; other elements are let pass. */
    void bookmark(Element element) {
        String id = Xml.attribute(element, "id");
        String name = Xml.attribute(element, "name");
        if (Xml.is(element, "bookmarkStart") && id != null && name != null) {
            bookmarks.put(id, start(name, false));
        } else if (Xml.is(element, "bookmarkEnd") && id != null) {
            open.remove(bookmarks.get(id));
        }
    }

    /** Text that belongs to every mark that is open. */
    void text(String text) {
        open.forEach(number -> texts.get(number).append(text));
    }

    /** The marks that are open, in the order in which they were opened. */
    List<Integer> open() {
        return List.copyOf(open);
    }

    List<Mark> all() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            marks.add(new Mark(names.get(i), tags.get(i), texts.get(i).toString()));
        }
        return marks;
    }

    private int start(String name, boolean tag) {
        names.add(name);
        tags.add(tag);
        texts.add(new StringBuilder());
        int number = names.size() - 1;
        if (open.size() < MOST_OPEN) {
            open.add(number);
        }
        return number;
    }
}
