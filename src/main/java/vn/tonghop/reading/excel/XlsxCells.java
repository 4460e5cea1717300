package vn.tonghop.reading.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.ooxml.Characters;
import vn.tonghop.reading.ooxml.PartXml;
import vn.tonghop.reading.ooxml.Refusal;
import vn.tonghop.reading.ooxml.Whole;

/** Turns the {@code c} elements of a sheet into contents. */
final class XlsxCells {

    /** A power of two; a register says the same few words again and again. */
    private static final int RECENT = 1 << 12;

    private final StylesPart styles;
    private final SharedStrings strings;
    private final SerialDates dates;
    private final Texts texts;
    private final Characters value = new Characters();
    private final @Nullable SharedText[] recent = new SharedText[RECENT];
    /** What is met only once, such as the numbers of certificates, drives nothing out of {@link #recent}. */
    private final int[] lastMissed = new int[RECENT];

    XlsxCells(StylesPart styles, SharedStrings strings, SerialDates dates, Texts texts) {
        this.styles = styles;
        this.strings = strings;
        this.dates = dates;
        this.texts = texts;
    }

    /** Reads a cell to its end; null where it is blank. */
    @Nullable
    CellContent read(PartXml xml, CellType type, int style) throws IOException {
        boolean valued = false;
        String formula = null;
        String inline = null;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> {
                    xml.text(value);
                    valued = true;
                }
                case "f" -> formula = xml.text();
                case "is" -> inline = RichText.read(xml, texts);
                default -> xml.skip();
            }
        }
        CellLook look = styles.look(style);
        if (inline != null) {
            return RichText.content(inline, look.font(), texts);
        }
        if (!valued || (value.isEmpty() && type != CellType.FORMULA_TEXT)) {
            return formula == null ? null : new CellContent.FormulaWithoutValue(formula);
        }
        return stored(type, look);
    }

    /** Whether a style strikes out what has no text with a style of its own. */
    boolean strikes(int style) {
        return styles.look(style).font().struck();
    }

    private @Nullable CellContent stored(CellType type, CellLook look) {
        return switch (type) {
            case SHARED -> shared(look.font());
            case FORMULA_TEXT, INLINE -> text(look);
            case BOOLEAN -> new CellContent.Bool(PartXml.isTrue(stripped()));
            case ERROR -> new CellContent.ErrorValue(stripped());
            case DATE -> date(look);
            case NUMBER -> number(look);
        };
    }

    private String stripped() {
        return value.toString().strip();
    }

    private CellContent.@Nullable Text shared(CellFont font) {
        value.strip();
        int index = Whole.parse(value, Integer.MAX_VALUE);
        if (index >= strings.size()) {
            throw Refusal.damaged("A cell refers to shared string " + value + " of " + strings.size());
        }
        int slot = index & (RECENT - 1);
        SharedText known = recent[slot];
        if (known != null && known.index() == index && known.font().equals(font)) {
            return known.content();
        }
        CellContent.Text content = RichText.content(strings.get(index), font, texts);
        if (lastMissed[slot] == index) {
            recent[slot] = new SharedText(index, font, content);
        }
        lastMissed[slot] = index;
        return content;
    }

    /** A shared string as cells of a font show it. */
    private record SharedText(int index, CellFont font, CellContent.@Nullable Text content) {}

    private CellContent.@Nullable Text text(CellLook look) {
        return RichText.content(RichText.unescaped(value.toString()), look.font(), texts);
    }

    private @Nullable CellContent number(CellLook look) {
        BigDecimal number = StoredNumbers.parse(value);
        // Nothing that a file holds is dropped, even where a number should stand
        return number == null ? text(look) : Numbers.content(number, look.format(), dates);
    }

    private @Nullable CellContent date(CellLook look) {
        String written = stripped();
        try {
            if (written.indexOf('T') < 0) {
                return new CellContent.Moment(LocalDate.parse(written).atStartOfDay());
            }
            return new CellContent.Moment(
                    written.endsWith("Z")
                            ? OffsetDateTime.parse(written).toLocalDateTime()
                            : LocalDateTime.parse(written));
        } catch (DateTimeParseException e) {
            return number(look);
        }
    }
}
