package vn.tonghop.reading.word;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.StyledText;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Refusal;
import vn.tonghop.reading.word.WordStyles.ListPlace;

/** The paragraphs of a Word file as rows; the columns are those of {@link DocxFile}. */
final class WordRows implements RowCursor {

    /** A paragraph before the first heading that is as long as this says something; a shorter one is part of the title. */
    private static final int LONGEST_TITLE = 100;

    private static final Pattern SIGN = Pattern.compile("\\s*([-–—•*+])(?=[\\p{L}\\p{Zs}\\s\"“(])");
    private final PartXml xml;
    private final ParagraphReader paragraphs;
    private final WordStyles styles;
    private final WordLists lists;
    private final ReadingBounds bounds;
    private final Deque<SourceRow> boxed = new ArrayDeque<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private int number;
    private boolean headingSeen;

    WordRows(PartXml xml, ParagraphReader paragraphs, WordStyles styles, WordLists lists, ReadingBounds bounds) {
        this.xml = xml;
        this.paragraphs = paragraphs;
        this.styles = styles;
        this.lists = lists;
        this.bounds = bounds;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        SourceRow row = boxed.poll();
        while (row == null && xml.advance()) {
            row = xml.atStart() ? element() : null;
        }
        return row;
    }

    private @Nullable SourceRow element() throws IOException {
        switch (xml.name()) {
            case "p" -> {
                return withBoxes(paragraphs.read());
            }
            case "tr" -> {
                count();
                return ofTableRow();
            }
            default -> paragraphs.passOver();
        }
        return null;
    }

    /** The paragraphs of boxes are rows of their own, after the one in which they are anchored. */
    private @Nullable SourceRow withBoxes(Paragraph anchor) {
        count();
        SourceRow row = ofParagraph(anchor);
        for (Paragraph box : anchor.boxes()) {
            count();
            SourceRow within = ofParagraph(box);
            if (within != null) {
                boxed.add(within);
            }
        }
        return row == null ? boxed.poll() : row;
    }

    private void count() {
        if (++number > bounds.rows()) {
            throw Refusal.tooMany("rows", bounds.rows());
        }
    }

    private @Nullable SourceRow ofParagraph(Paragraph paragraph) {
        note(paragraph);
        String style = paragraph.properties().style();
        CellContent.Text text = paragraph.text().from(0);
        if (styles.isContents(style) || (text == null && paragraph.footnotes().isEmpty())) {
            return null;
        }
        Integer own = paragraph.properties().outline();
        boolean heading = own != null ? own < ParagraphProperties.BODY_LEVEL : styles.headingLevel(style) >= 0;
        if (heading && text != null) {
            headingSeen = true;
            return row(
                    new SourceCell(DocxFile.HEADING, new CellContent.Text(text.value())), null, paragraph.footnotes());
        }
        return body(paragraph, text);
    }

    private void note(Paragraph paragraph) {
        if (paragraph.hasLeftOut()) {
            leftOut.add(number);
        }
    }

    private SourceRow body(Paragraph paragraph, CellContent.@Nullable Text text) {
        ParagraphProperties properties = paragraph.properties();
        ListPlace place = properties.list() != null || properties.isOutOfLists()
                ? properties.list()
                : styles.list(properties.style());
        Matcher sign = SIGN.matcher(paragraph.text().plain());
        boolean signed = sign.lookingAt();
        CellContent.Text content = signed ? paragraph.text().from(sign.end()) : text;
        int level = signed && sign.group(1).equals("+") ? 2 : place == null ? 1 : lists.level(place);
        boolean ofBody = headingSeen
                || (!styles.isTitle(properties.style())
                        && !properties.isCentred()
                        && (signed
                                || place != null
                                || (text != null && text.value().length() > LONGEST_TITLE)));
        return row(ofBody ? level(level) : null, content, paragraph.footnotes());
    }

    private static SourceCell level(int level) {
        return new SourceCell(DocxFile.LEVEL, new CellContent.Numeric(BigDecimal.valueOf(level), false));
    }

    /** A row of a table: the texts of its cells, a tab between them. */
    private @Nullable SourceRow ofTableRow() throws IOException {
        StyledText texts = new StyledText();
        List<String> footnotes = new ArrayList<>();
        int cell = 0;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart("tc")) {
                texts.add(texts.length() > 0 ? "\t" : "", false);
                cell = texts.length();
            } else if (xml.atStart("p")) {
                add(paragraphs.read(), texts, footnotes);
            } else if (xml.atStart()) {
                paragraphs.passOver();
            }
            if (texts.length() - cell > bounds.cellCharacters()) {
                throw Refusal.tooMany("cell-characters", bounds.cellCharacters());
            } else if (texts.length() > bounds.textCharacters()) {
                throw Refusal.tooMany("text-characters", bounds.textCharacters());
            }
        }
        CellContent.Text text = texts.from(0);
        return text == null && footnotes.isEmpty() ? null : row(headingSeen ? level(1) : null, text, footnotes);
    }

    private void add(Paragraph paragraph, StyledText texts, List<String> footnotes) {
        note(paragraph);
        paragraph.text().addTo(texts);
        footnotes.addAll(paragraph.footnotes());
        paragraph.boxes().forEach(box -> add(box, texts, footnotes));
    }

    private SourceRow row(@Nullable SourceCell first, CellContent.@Nullable Text text, List<String> footnotes) {
        List<SourceCell> cells = new ArrayList<>();
        if (first != null) {
            cells.add(first);
        }
        if (text != null) {
            cells.add(new SourceCell(DocxFile.TEXT, text));
        }
        if (!footnotes.isEmpty()) {
            cells.add(new SourceCell(DocxFile.FOOTNOTE, new CellContent.Text(String.join("\n", footnotes))));
        }
        return new SourceRow(number, cells, -1, false);
    }

    @Override
    public List<Integer> leftOut() {
        return List.copyOf(leftOut);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
