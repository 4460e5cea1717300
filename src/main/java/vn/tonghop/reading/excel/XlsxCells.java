package vn.tonghop.reading.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;

/** Turns the {@code c} elements of a sheet into contents. */
final class XlsxCells {

    /** A power of two; a register says the same few words again and again. */
    private static final int RECENT = 1 << 12;

    private final StylesPart styles;
    private final SharedStrings strings;
    private final SerialDates dates;
    private final Texts texts;
    private final @Nullable SharedText[] recent = new SharedText[RECENT];

    XlsxCells(StylesPart styles, SharedStrings strings, SerialDates dates, Texts texts) {
        this.styles = styles;
        this.strings = strings;
        this.dates = dates;
        this.texts = texts;
    }

    /** Reads a cell to its end; null where it is blank. */
    @Nullable
    CellContent read(PartXml xml, @Nullable String type, int style) throws IOException {
        String value = null;
        String formula = null;
        String inline = null;
        int within = xml.depth();
        while (xml.advance() && (xml.atStart() || xml.depth() >= within)) {
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = xml.text();
                case "f" -> formula = xml.text();
                case "is" -> inline = RichText.read(xml, texts);
                default -> xml.skip();
            }
        }
        CellLook look = styles.look(style);
        if (inline != null) {
            return RichText.content(inline, look.font(), texts);
        }
        if (value == null || (value.isEmpty() && !"str".equals(type))) {
            return formula == null ? null : new CellContent.FormulaWithoutValue(formula);
        }
        return stored(value, type == null ? "n" : type, look);
    }

    private @Nullable CellContent stored(String value, String type, CellLook look) {
        return switch (type) {
            case "s" -> shared(value.strip(), look.font());
            case "str", "inlineStr" -> text(value, look);
            case "b" -> new CellContent.Bool(PartXml.isTrue(value.strip()));
            case "e" -> new CellContent.ErrorValue(value.strip());
            case "d" -> date(value.strip(), look);
            default -> number(value, look);
        };
    }

    private CellContent.@Nullable Text shared(String value, CellFont font) {
        int index = Whole.parse(value, Integer.MAX_VALUE);
        if (index >= strings.size()) {
            throw Refusal.damaged("A cell refers to shared string " + value + " of " + strings.size());
        }
        int slot = index & (RECENT - 1);
        SharedText known = recent[slot];
        if (known == null || known.index() != index || !known.font().equals(font)) {
            known = new SharedText(index, font, RichText.content(strings.get(index), font, texts));
            recent[slot] = known;
        }
        return known.content();
    }

    /** A shared string as cells of a font show it. */
    private record SharedText(int index, CellFont font, CellContent.@Nullable Text content) {}

    private CellContent.@Nullable Text text(String value, CellLook look) {
        return texts.content(texts.decode(RichText.unescaped(value), look.font()));
    }

    private @Nullable CellContent number(String value, CellLook look) {
        BigDecimal number = StoredNumbers.parse(value.strip());
        // Nothing that a file holds is dropped, even where a number should stand
        return number == null ? text(value, look) : Numbers.content(number, look.kind(), dates);
    }

    private @Nullable CellContent date(String value, CellLook look) {
        try {
            if (value.indexOf('T') < 0) {
                return new CellContent.Moment(LocalDate.parse(value).atStartOfDay());
            }
            return new CellContent.Moment(
                    value.endsWith("Z") ? OffsetDateTime.parse(value).toLocalDateTime() : LocalDateTime.parse(value));
        } catch (DateTimeParseException e) {
            return number(value, look);
        }
    }
}
