package vn.tonghop.catalogue.reader;

import java.util.Collection;
import java.util.List;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.ReportOutline.Content;
import vn.tonghop.catalogue.ReportOutline.Content.CorrectionList;
import vn.tonghop.catalogue.ReportOutline.Content.DocumentList;
import vn.tonghop.catalogue.ReportOutline.Content.Narrative;
import vn.tonghop.catalogue.ReportOutline.Content.Sentence;
import vn.tonghop.catalogue.ReportOutline.Level;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.catalogue.ReportOutline.Told;
import vn.tonghop.catalogue.ReportOutline.WhenEmpty;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Mapping;
import vn.tonghop.catalogue.yaml.YamlNode.Scalar;

/** Reads the sections of an outline with all that stands in them. */
final class SectionReader {

    private final Mistakes mistakes;
    private final Collection<String> units;
    private final List<String> registers;
    private final ReportTexts texts;
    private final Namesakes aliases;

    SectionReader(Mistakes mistakes, Collection<String> units, Collection<DataForm> forms, ReportTexts texts) {
        this.mistakes = mistakes;
        this.units = units;
        this.registers = forms.stream()
                .filter(f -> f.kind() == DataForm.Kind.REGISTER)
                .map(DataForm::code)
                .toList();
        this.texts = texts;
        this.aliases = new Namesakes(mistakes);
    }

    List<Section> read(List<YamlNode> nodes, Level level) {
        return nodes.stream().map(n -> section(n, level)).toList();
    }

    private Section section(YamlNode node, Level level) {
        Fields fields = Fields.of(
                node,
                mistakes,
                "code",
                "number",
                "heading",
                "aliases",
                "level",
                "units",
                "content",
                "when-empty",
                "empty-text",
                "sections");
        Level own = fields.word("level", Level.class, level);
        Section section = new Section(
                fields.text("code"),
                fields.text("number", ""),
                heading(fields),
                fields.texts("aliases"),
                own,
                fields.references("units", fields.texts("units"), units),
                fields.items("content").stream().map(this::content).toList(),
                fields.word("when-empty", WhenEmpty.class, WhenEmpty.KEEP_HEADING),
                fields.optionalText("empty-text"),
                read(fields.items("sections"), below(own)));
        if (section.whenEmpty() == WhenEmpty.SAY_NIL && section.emptyText() == null) {
            fields.mistake("when-empty", "missing-key", "key", "empty-text");
        }
        aliases.claim(fields, "aliases", section.code());
        return section;
    }

    /** Content without a heading has no number either; whatever bears a number needs a heading. */
    private String heading(Fields fields) {
        boolean bare = !fields.has("heading") && !fields.has("number") && fields.has("content");
        return bare ? "" : texts.required(fields, "heading");
    }

    private static Level below(Level level) {
        return switch (level) {
            case PART -> Level.SECTION;
            case SECTION -> Level.CLAUSE;
            case CLAUSE, SUBCLAUSE -> Level.SUBCLAUSE;
        };
    }

    private Content content(YamlNode node) {
        if (node instanceof Scalar scalar && scalar.text().equals("narrative")) {
            return new Narrative();
        }
        if (node instanceof Mapping mapping && mapping.entries().containsKey("sentence")) {
            return sentence(Fields.of(node, mistakes, "sentence", "level", "text", "when", "otherwise", "told"));
        }
        if (node instanceof Mapping mapping && mapping.entries().containsKey("documents")) {
            return documents(Fields.of(node, mistakes, "documents", "form", "intro", "kinds"));
        }
        if (node instanceof Mapping mapping && mapping.entries().containsKey("corrections")) {
            return corrections(Fields.of(node, mistakes, "corrections", "intro", "text", "cumulative"));
        }
        mistakes.add(node.place(), "content-form");
        return new Narrative();
    }

    private Sentence sentence(Fields fields) {
        String otherwise = fields.optionalText("otherwise");
        if (otherwise != null && !fields.has("when")) {
            fields.mistake("otherwise", "missing-key", "key", "when");
        }
        return new Sentence(
                fields.text("sentence"),
                fields.integer("level", 1, 0, 2),
                texts.required(fields, "text"),
                texts.conditions(fields, "when"),
                otherwise == null ? null : texts.checked(fields, "otherwise", otherwise),
                fields.word("told", Told.class, Told.UNLESS_CARRIED));
    }

    private CorrectionList corrections(Fields fields) {
        String[] further = {"indicator", "correctedPeriod", "reported", "restated", "unit"};
        return new CorrectionList(
                texts.required(fields, "intro"),
                texts.required(fields, "text", further),
                texts.required(fields, "cumulative", further));
    }

    private DocumentList documents(Fields fields) {
        return new DocumentList(
                fields.reference("form", registers), texts.required(fields, "intro"), fields.texts("kinds"));
    }
}
