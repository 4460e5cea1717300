package vn.tonghop.recoding;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.poi.ss.usermodel.RichTextString;
import vn.tonghop.reading.encoding.SampleTexts;

/** Ways in which text gets into the cells of a workbook. */
public final class Typists {

    private static final String UNICODE = "Times New Roman";

    private Typists() {}

    /** As Unicode, composed. */
    public static BookFile.Typist unicode() {
        return (cell, text, looks) -> cell.setCellValue(text);
    }

    /** As Unicode in two runs, as cells are in which a word was once emphasised. */
    public static BookFile.Typist unicodeRuns() {
        return (cell, text, looks) -> {
            RichTextString rich =
                    cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(text);
            rich.applyFont(0, text.length() / 2, looks.font("Arial"));
            rich.applyFont(text.length() / 2, text.length(), looks.font(UNICODE));
            cell.setCellValue(rich);
        };
    }

    /** As Unicode with every mark apart, as macOS does. */
    public static BookFile.Typist decomposed() {
        return (cell, text, looks) -> cell.setCellValue(Normalizer.normalize(text, Normalizer.Form.NFD));
    }

    /** In the codes of an encoding, the fonts being Unicode ones. */
    public static BookFile.Typist withoutFont(String encoding) {
        return (cell, text, looks) -> cell.setCellValue(SampleTexts.typedIn(encoding, text));
    }

    /** In cells of an encoding's font. */
    public static BookFile.Typist inFont(String encoding, String font) {
        return (cell, text, looks) -> {
            cell.setCellValue(SampleTexts.typedIn(encoding, text));
            cell.setCellStyle(looks.inFont(font));
        };
    }

    /** In {@code .VnTime}, capitals as lower case in {@code .VnTimeH}. */
    public static BookFile.Typist inCapitalsFont() {
        return (cell, text, looks) -> {
            boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
            cell.setCellValue(SampleTexts.typedIn("TCVN3", capitals ? text.toLowerCase(Locale.ROOT) : text));
            cell.setCellStyle(looks.inFont(capitals ? ".VnTimeH" : ".VnTime"));
        };
    }

    /** The first half of each text in a run of a legacy font, the second in one of a Unicode font. */
    public static BookFile.Typist inRuns(String encoding, String font) {
        return (cell, text, looks) -> {
            String typed = SampleTexts.typedIn(encoding, text.substring(0, text.length() / 2));
            String all = typed + text.substring(text.length() / 2);
            RichTextString rich =
                    cell.getSheet().getWorkbook().getCreationHelper().createRichTextString(all);
            if (!typed.isEmpty()) {
                rich.applyFont(0, typed.length(), looks.font(font));
            }
            rich.applyFont(typed.length(), all.length(), looks.font(UNICODE));
            cell.setCellValue(rich);
        };
    }
}
