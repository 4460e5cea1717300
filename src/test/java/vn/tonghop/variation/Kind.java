package vn.tonghop.variation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.word.WordFile;
import vn.tonghop.recoding.FileForm;
import vn.tonghop.recoding.WrittenValues;

/**
 * A kind of file.
 *
 * @param name for people
 * @param book whether it has merged cells
 * @param styled whether it has text that is struck out or raised
 * @param outline whether it is a Word outline, which has paragraphs for rows
 * @param writer writes a draft
 */
record Kind(String name, boolean book, boolean styled, boolean outline, Writer writer) {

    private static final Set<FileForm> STYLED =
            EnumSet.of(FileForm.XLSX, FileForm.XLSX_FORMULAS, FileForm.XLS, FileForm.PAGE);

    /** What means something where a table has become paragraphs. */
    private static final Set<String> OF_OUTLINES =
            Set.of("opening words", "signature at the end", "month elsewhere", "another month", "two months");

    /** Writes a draft to a file. */
    @FunctionalInterface
    interface Writer {
        void write(Draft draft, Path file) throws IOException;
    }

    /** The kinds in which a form can be sent. */
    static List<Kind> of(String form) {
        List<Kind> kinds = new ArrayList<>();
        for (FileForm kind : FileForm.values()) {
            boolean text = kind.name().startsWith("CSV") || kind.name().startsWith("TABS");
            kinds.add(new Kind(
                    kind.name(),
                    !text,
                    STYLED.contains(kind),
                    false,
                    (draft, file) -> Files.write(file, kind.write(draft.tables()))));
        }
        if (form.equals("BM04")) {
            for (int i = 0; i < FileForm.values().length; i++) {
                kinds.add(new Kind("DOCX", false, true, true, Kind::outline));
            }
        }
        return kinds;
    }

    boolean takes(Change change) {
        return !outline || OF_OUTLINES.contains(change.name());
    }

    private static void outline(Draft draft, Path file) throws IOException {
        WordFile word = new WordFile();
        String section = "";
        for (int row = 1; row <= draft.lastRow(); row++) {
            if (draft.data().contains(row)) {
                String own = draft.text(row, draft.at("section"));
                if (!own.equals(section)) {
                    word.heading(own);
                    section = own;
                }
                boolean first = WrittenValues.VIETNAMESE
                        .text(draft.get(row, draft.at("level")))
                        .equals("1");
                word.text((first ? "- " : "+ ") + escaped(draft.text(row, draft.at("content"))));
            } else if (row != draft.header()) {
                other(draft, row, word);
            }
        }
        word.write(file);
    }

    /** A line around the table: one cell is a paragraph, several are a row of a table. */
    private static void other(Draft draft, int row, WordFile word) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < draft.columns() + 2; column++) {
            CellContent content = draft.get(row, column);
            if (content != null) {
                texts.add("<w:p>" + WordFile.run(escaped(WrittenValues.VIETNAMESE.text(content))) + "</w:p>");
            }
        }
        word.raw(
                texts.size() < 2
                        ? String.join("", texts)
                        : "<w:tbl><w:tr><w:tc>" + String.join("</w:tc><w:tc>", texts) + "</w:tc></w:tr></w:tbl>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
