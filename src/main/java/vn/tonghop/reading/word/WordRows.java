package vn.tonghop.reading.word;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
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
import vn.tonghop.reading.excel.PartXml;
import vn.tonghop.reading.excel.Refusal;
import vn.tonghop.reading.word.ParagraphReader.Paragraph;
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
        while (xml.advance()) {
            SourceRow row = xml.atStart() ? element() : null;
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable SourceRow element() throws IOException {
        switch (xml.name()) {
            case "p" -> {
                count();
                return ofParagraph(paragraphs.read());
            }
            case "tr" -> {
                count();
                return ofTableRow();
            }
            case "sdtPr" -> paragraphs.skipPlaceholder();
            case "del", "moveFrom", "Fallback" -> xml.skip();
            default -> {}
        }
        return null;
    }

    private void count() {
        if (++number > bounds.rows()) {
            throw Refusal.tooMany("rows", bounds.rows());
        }
    }

    private @Nullable SourceRow ofParagraph(Paragraph paragraph) {
        String style = paragraph.properties().style();
        CellContent.Text text = paragraph.text().from(0);
        if (text == null || styles.isContents(style)) {
            return null;
        }
        Integer own = paragraph.properties().outline();
        boolean heading = own != null ? own < ParagraphProperties.BODY_LEVEL : styles.headingLevel(style) >= 0;
        if (heading) {
            headingSeen = true;
            return new SourceRow(
                    number, List.of(new SourceCell(DocxFile.HEADING, new CellContent.Text(text.value()))), -1, false);
        }
        return body(paragraph, text);
    }

    private @Nullable SourceRow body(Paragraph paragraph, CellContent.Text text) {
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
                        && (signed || place != null || text.value().length() > LONGEST_TITLE));
        return content == null ? null : row(ofBody ? level : 0, content, paragraph.footnotes());
    }

    /** A row of a table: the texts of its cells, a tab between them. */
    private @Nullable SourceRow ofTableRow() throws IOException {
        StyledText texts = new StyledText();
        List<String> footnotes = new ArrayList<>();
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (xml.atStart("tc") && texts.length() > 0) {
                texts.add("\t", false);
            } else if (xml.atStart("p")) {
                Paragraph paragraph = paragraphs.read();
                paragraph.text().addTo(texts);
                footnotes.addAll(paragraph.footnotes());
            }
            if (texts.length() > bounds.cellCharacters()) {
                throw Refusal.tooMany("cell-characters", bounds.cellCharacters());
            }
        }
        CellContent.Text text = texts.from(0);
        return text == null ? null : row(headingSeen ? 1 : 0, text, footnotes);
    }

    /** Level 0 is the title's. */
    private SourceRow row(int level, CellContent.Text text, List<String> footnotes) {
        List<SourceCell> cells = new ArrayList<>();
        if (level > 0) {
            cells.add(new SourceCell(DocxFile.LEVEL, new CellContent.Numeric(BigDecimal.valueOf(level), false)));
        }
        cells.add(new SourceCell(DocxFile.TEXT, text));
        if (!footnotes.isEmpty()) {
            cells.add(new SourceCell(DocxFile.FOOTNOTE, new CellContent.Text(String.join("\n", footnotes))));
        }
        return new SourceRow(number, cells, -1, false);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
