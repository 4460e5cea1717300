package vn.tonghop.catalogue.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.catalogue.ReportOutline.Delivery;
import vn.tonghop.catalogue.ReportOutline.Kind;
import vn.tonghop.catalogue.ReportOutline.Section;
import vn.tonghop.catalogue.ReportOutline.Signature;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.period.ReportingPeriod;

/** Reads {@code reports}. */
final class ReportReader {

    private static final String MAIN_FILE = "bao-cao";

    private final Mistakes mistakes;
    private final Collection<String> units;
    private final Collection<DataForm> forms;
    private final ReportTexts texts;
    private final TemplateReader templates;

    ReportReader(
            Mistakes mistakes,
            Collection<String> units,
            Collection<DataForm> forms,
            Set<String> figures,
            TemplateReader templates) {
        this.templates = templates;
        this.mistakes = mistakes;
        this.units = units;
        this.forms = forms;
        this.texts = new ReportTexts(figures);
    }

    List<ReportOutline> read(Fields root) {
        List<ReportOutline> reports = new ArrayList<>();
        for (YamlNode node : root.items("reports")) {
            reports.add(report(Fields.of(
                    node,
                    mistakes,
                    "id",
                    "kind",
                    "file",
                    "periods",
                    "type-name",
                    "subject",
                    "symbol",
                    "addressees",
                    "based-on",
                    "parts",
                    "annex",
                    "recipients",
                    "signature",
                    "delivery",
                    "layout",
                    "template")));
        }
        if (reports.isEmpty()) {
            root.mistake("reports", "missing-key", "key", "reports");
        }
        return reports;
    }

    private ReportOutline report(Fields fields) {
        String id = fields.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}") && fields.has("id")) {
            fields.mistake("id", "report-id-form", "id", id);
        }
        Kind kind = fields.word("kind", Kind.class, Kind.TITLED);
        return new ReportOutline(
                id,
                kind,
                file(fields),
                periods(fields),
                typeName(fields, kind),
                texts.required(fields, "subject"),
                fields.text("symbol"),
                fields.texts("addressees"),
                texts.list(fields, "based-on"),
                parts(fields),
                fields.has("annex") ? new AnnexReader(mistakes, texts).read(fields) : null,
                fields.texts("recipients"),
                signature(fields),
                fields.word("delivery", Delivery.class, Delivery.PAPER),
                LayoutReader.read(fields),
                templates.read(fields));
    }

    /** An official letter has no name of a type (Decree 30/2020/NĐ-CP, Article 7). */
    private static String typeName(Fields fields, Kind kind) {
        if (kind == Kind.TITLED) {
            return fields.text("type-name");
        }
        if (fields.has("type-name")) {
            fields.mistake("type-name", "letter-with-type");
        }
        return "";
    }

    private static String file(Fields fields) {
        String file = fields.text("file", MAIN_FILE);
        if (!file.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            fields.mistake("file", "report-id-form", "id", file);
        }
        return file;
    }

    private static Set<ReportingPeriod.Kind> periods(Fields fields) {
        List<ReportingPeriod.Kind> named = fields.texts("periods").stream()
                .map(word -> fields.wordOf("periods", word, ReportingPeriod.Kind.class))
                .flatMap(Optional::stream)
                .toList();
        return named.isEmpty() ? EnumSet.allOf(ReportingPeriod.Kind.class) : EnumSet.copyOf(named);
    }

    private List<Section> parts(Fields fields) {
        if (!fields.has("parts")) {
            fields.text("parts");
        }
        SectionReader reader = new SectionReader(mistakes, units, forms, texts);
        List<Section> parts = reader.read(fields.items("parts"), ReportOutline.Level.PART);
        Set<String> codes = new HashSet<>();
        parts.stream().flatMap(Section::walk).forEach(s -> {
            if (!codes.add(s.code())) {
                fields.mistake("parts", "code-twice", "code", s.code());
            }
        });
        requireDistinctSentences(fields, parts);
        return parts;
    }

    /** Findings name a sentence by its id, so a report has each id once. */
    private static void requireDistinctSentences(Fields fields, List<Section> parts) {
        Set<String> ids = new HashSet<>();
        parts.stream()
                .flatMap(Section::walk)
                .flatMap(s -> s.content().stream())
                .filter(ReportOutline.Content.Sentence.class::isInstance)
                .map(c -> ((ReportOutline.Content.Sentence) c).id())
                .filter(id -> !ids.add(id))
                .forEach(id -> fields.mistake("parts", "code-twice", "code", id));
    }

    private static Signature signature(Fields report) {
        Fields fields = report.child("signature", "lines", "name");
        List<String> lines = fields.texts("lines");
        if (lines.isEmpty()) {
            fields.text("lines");
        }
        return new Signature(lines, fields.optionalText("name"));
    }
}
