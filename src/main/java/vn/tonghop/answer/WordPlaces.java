package vn.tonghop.answer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.reading.word.DocxFile;
import vn.tonghop.result.FindingLine;
import vn.tonghop.wording.Sentences;

/** Names the paragraphs at fault of a Word file as people find them: by the heading above and their first words. */
final class WordPlaces {

    private static final int LONGEST = 60;

    private final String file;

    /** By the number of the paragraph. */
    private final Map<Integer, String> names = new HashMap<>();

    private WordPlaces(String file) {
        this.file = file;
    }

    /** The places of an answer's findings; none where the file cannot be read. */
    static WordPlaces of(Answer answer, Path archived, SourceFiles files, Sentences sentences) throws IOException {
        WordPlaces places = new WordPlaces(answer.file());
        Set<Integer> wanted = answer.toDo().stream()
                .map(places::paragraph)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        try (SourceFile source = files.open(archived, answer.fileName())) {
            for (SheetInfo sheet : source.sheets()) {
                places.read(source, sheet, wanted, sentences);
            }
        } catch (UnreadableSourceException e) {
            return none();
        }
        return places;
    }

    private void read(SourceFile source, SheetInfo sheet, Set<Integer> wanted, Sentences sentences) throws IOException {
        String heading = "";
        try (RowCursor rows = source.open(sheet)) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                String own = text(row, DocxFile.HEADING);
                heading = own.isEmpty() ? heading : own;
                if (wanted.contains(row.number())) {
                    names.put(row.number(), name(own, heading, text(row, DocxFile.TEXT), sentences));
                }
            }
        }
    }

    private static String name(String own, String heading, String text, Sentences sentences) {
        if (!own.isEmpty()) {
            return sentences.render("slip.place.heading", Map.of("heading", shortened(own)));
        }
        Map<String, Object> values = Map.of("heading", shortened(heading), "start", shortened(text));
        return sentences.render(heading.isEmpty() ? "slip.place.paragraph" : "slip.place.below-heading", values);
    }

    private static String text(SourceRow row, int column) {
        return row.at(column) instanceof CellContent.Text text ? text.value() : "";
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        return line.substring(0, space > 0 ? space : LONGEST) + "…";
    }

    /** The place of a finding in words; null where it is none of a paragraph. */
    @Nullable
    String of(FindingLine finding) {
        Integer paragraph = paragraph(finding);
        return paragraph == null ? null : names.get(paragraph);
    }

    /** The number of the paragraph that a finding is about; null where it is about none of this file. */
    private @Nullable Integer paragraph(FindingLine finding) {
        CellArea area = finding.standsOn(file, null) ? CellArea.parse(finding.cell()) : null;
        return area == null ? null : area.firstRow() + 1;
    }

    /** No file of paragraphs. */
    static WordPlaces none() {
        return new WordPlaces("");
    }
}
