package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.ReportOutline.Level;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.word.DocxFile;
import vn.tonghop.staging.headers.HeaderMatch;
import vn.tonghop.staging.values.CellText;

/** Reads a Word file as the narrative form: the headings say which section the paragraphs below them belong to. */
final class WordOutline {

    private static final Map<String, Integer> COLUMNS = Map.of(
            "section", DocxFile.HEADING,
            "level", DocxFile.LEVEL,
            "content", DocxFile.TEXT,
            "footnote", DocxFile.FOOTNOTE);
    /** "I.III.1.2. Quản lý …", "1.2. Quản lý …", "Phần II NHIỆM VỤ …": a number or code, then words. */
    private static final Pattern NUMBERED = Pattern.compile(
            "\\[?((?:Phần\\s+)?(?:[IVX]+|\\d{1,2})(?:\\.(?:[IVX]+|\\d{1,2}))*)[\\].)]*(?:[\\s:–-]+(.*))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final Catalogue catalogue;
    private @Nullable String part;
    private @Nullable String inForce;

    WordOutline(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The form, its header being the first heading; null where no heading is one of the outline's. */
    @Nullable
    HeaderMatch find(List<SourceRow> rows) {
        Optional<DataForm> form = catalogue.forms().stream()
                .filter(f -> f.kind() == DataForm.Kind.NARRATIVE)
                .findFirst();
        if (form.isEmpty() || rows.stream().noneMatch(r -> isHeading(r) && named(heading(r)) != null)) {
            return null;
        }
        int first = 0;
        for (SourceRow row : rows) {
            if (isHeading(row) || row.at(DocxFile.LEVEL) != null) {
                first = row.number();
                break;
            }
        }
        int top = first;
        boolean headed = rows.stream().anyMatch(r -> r.number() == top && isHeading(r));
        return HeaderMatch.ofOutline(form.get(), first, headed ? first : first - 1, COLUMNS);
    }

    /** The row with its section before it: the code of the outline, else the heading as written. */
    SourceRow placed(SourceRow row) {
        if (isHeading(row)) {
            enter(heading(row));
            return row.at(DocxFile.HEADING) != null
                    ? row
                    : cells(
                            row,
                            List.of(new SourceCell(
                                    DocxFile.HEADING,
                                    row.cells().get(row.cells().size() - 1).content())));
        }
        if (inForce == null) {
            return row;
        }
        List<SourceCell> cells = new ArrayList<>();
        cells.add(new SourceCell(DocxFile.HEADING, new CellContent.Text(inForce)));
        cells.addAll(row.cells());
        return cells(row, cells);
    }

    private void enter(String heading) {
        Section section = named(heading);
        String enteredPart = part(heading);
        if (enteredPart != null) {
            part = enteredPart;
        }
        inForce = section == null ? heading : section.code();
    }

    /** A heading, or a paragraph that is word for word the name of a section: not everybody uses styles. */
    private boolean isHeading(SourceRow row) {
        if (row.at(DocxFile.HEADING) != null) {
            return true;
        }
        String text = CellText.of(row.at(DocxFile.TEXT));
        return row.at(DocxFile.FOOTNOTE) == null && (byName(text, text) != null || byName(words(text), text) != null);
    }

    private static String heading(SourceRow row) {
        CellContent heading = row.at(DocxFile.HEADING);
        return CellText.of(heading != null ? heading : row.at(DocxFile.TEXT)).strip();
    }

    /** The section that a heading names, by its name first: printed numbers such as "I." repeat in every part. */
    private @Nullable Section named(String heading) {
        Section named = byName(heading, heading);
        if (named == null) {
            named = byName(words(heading), heading);
        }
        return named != null ? named : byCode(number(heading));
    }

    /** Of several sections of one name that of the code before it, else that of the part being read, else the first. */
    private @Nullable Section byName(String name, String heading) {
        String key = Folding.fold(name);
        if (key.isEmpty()) {
            return null;
        }
        String code = number(heading);
        return sections()
                .filter(s -> Folding.fold(s.heading()).equals(key)
                        || s.aliases().stream().anyMatch(a -> Folding.fold(a).equals(key)))
                .min(Comparator.comparing((Section s) -> !s.code().equalsIgnoreCase(code))
                        .thenComparing(s -> part == null || !s.code().startsWith(part + ".")))
                .orElse(null);
    }

    private @Nullable Section byCode(String code) {
        return code.isEmpty()
                ? null
                : sections()
                        .filter(s -> s.code().equalsIgnoreCase(code) && (code.contains(".") || s.level() == Level.PART))
                        .findFirst()
                        .orElse(null);
    }

    /** The part that a heading opens, null where it opens none. */
    private @Nullable String part(String heading) {
        String key = Folding.fold(heading);
        return sections()
                .filter(s -> s.level() == Level.PART)
                .filter(s -> {
                    String number = Folding.fold(s.number());
                    return !number.isEmpty() && (key.equals(number) || key.startsWith(number + " "));
                })
                .map(Section::code)
                .findFirst()
                .orElse(null);
    }

    private java.util.stream.Stream<Section> sections() {
        return catalogue.reports().stream().flatMap(r -> r.sections());
    }

    private static String number(String heading) {
        Matcher numbered = NUMBERED.matcher(heading.strip());
        return numbered.matches() ? numbered.group(1).replaceFirst("(?iu)^phần\\s+", "") : "";
    }

    private static String words(String heading) {
        Matcher numbered = NUMBERED.matcher(heading.strip());
        String words = numbered.matches() ? numbered.group(2) : null;
        return words == null ? "" : words;
    }

    private static SourceRow cells(SourceRow row, List<SourceCell> cells) {
        return row.with(cells);
    }
}
