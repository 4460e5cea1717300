package vn.tonghop.catalogue.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.Department;
import vn.tonghop.catalogue.HeadingWords;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.ReportingUnit;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.catalogue.yaml.CatalogueException;
import vn.tonghop.catalogue.yaml.CatalogueFile;
import vn.tonghop.catalogue.yaml.Fields;
import vn.tonghop.catalogue.yaml.Mistakes;
import vn.tonghop.catalogue.yaml.YamlMerger;
import vn.tonghop.catalogue.yaml.YamlNode;
import vn.tonghop.catalogue.yaml.YamlNode.Mapping;
import vn.tonghop.catalogue.yaml.YamlNode.Place;
import vn.tonghop.catalogue.yaml.YamlParser;
import vn.tonghop.period.ReportingCalendar;

/**
 * Loads the department's catalogue: the built-in YAML with the files of a folder laid over it in the order of their names.
 * A file may hold any of the sections {@code department}, {@code calendars}, {@code units}, {@code forms}, {@code
 * indicators}, {@code checks}, {@code tasks}, {@code words}, {@code measures}, {@code measure-labels}, {@code count-multiples}, {@code headings}, {@code reports}, {@code encodings} and {@code openings}. Stateless and thread-safe.
 */
public final class CatalogueLoader {

    private static final String[] SECTIONS = {
        "department",
        "calendars",
        "units",
        "forms",
        "indicators",
        "checks",
        "tasks",
        "words",
        "measures",
        "measure-labels",
        "loose-measure-labels",
        "count-multiples",
        "headings",
        "reports",
        "openings",
        "encodings"
    };

    private static final String WORDS = "words";

    /** Vocabularies that catalogues of earlier versions do not have; those of the program read their forms. */
    private static final List<String> LATER =
            List.of("measures", "measure-labels", "loose-measure-labels", "count-multiples", "headings");

    private final Locale language;

    /** A loader that names mistakes in Vietnamese. */
    public CatalogueLoader() {
        this(Locale.forLanguageTag("vi"));
    }

    /** A loader that names mistakes in the given language, Vietnamese or English. */
    public CatalogueLoader(Locale language) {
        this.language = language;
    }

    /**
     * The catalogue, checked as a whole.
     *
     * @param overlay the folder of the department's own files; null or absent for the built-in catalogue alone
     * @throws CatalogueException with all mistakes by file and line
     */
    public Catalogue load(@Nullable Path overlay) {
        Mistakes mistakes = new Mistakes(language);
        return load(files(overlay), mistakes);
    }

    /**
     * Writes the files of the catalogue below a folder, so that {@link #loadArchived} reads the same catalogue with any
     * program.
     */
    public void archive(@Nullable Path overlay, Path folder) throws IOException {
        for (CatalogueFile file : files(overlay)) {
            file.archive(folder);
        }
    }

    /** The catalogue that {@link #archive} wrote; the program's own is left aside, save words and vocabularies that it did not know yet. */
    public Catalogue loadArchived(Path folder) throws IOException {
        List<CatalogueFile> files = CatalogueFile.archived(folder);
        Mistakes mistakes = new Mistakes(language);
        Mapping archived = merged(files, mistakes);
        Mapping own = merged(CatalogueFile.builtIn(), mistakes);
        return load(files, withWordsOf(own, archived), mistakes);
    }

    private static Mapping withWordsOf(Mapping own, Mapping archived) {
        Map<String, YamlNode> all = new LinkedHashMap<>(archived.entries());
        for (String section : LATER) {
            YamlNode known = own.entries().get(section);
            if (known != null) {
                all.putIfAbsent(section, known);
            }
        }
        if (own.entries().get(WORDS) instanceof Mapping known && all.get(WORDS) instanceof Mapping then) {
            Map<String, YamlNode> words = new LinkedHashMap<>(known.entries());
            words.putAll(then.entries());
            all.put(WORDS, new Mapping(then.place(), words));
        }
        return new Mapping(archived.place(), all);
    }

    private static List<CatalogueFile> files(@Nullable Path overlay) {
        List<CatalogueFile> files = new ArrayList<>(CatalogueFile.builtIn());
        files.addAll(CatalogueFile.overlay(overlay));
        return files;
    }

    private static Catalogue load(List<CatalogueFile> files, Mistakes mistakes) {
        return load(files, merged(files, mistakes), mistakes);
    }

    private static Catalogue load(List<CatalogueFile> files, Mapping merged, Mistakes mistakes) {
        Fields root = Fields.of(merged, mistakes, SECTIONS);
        Catalogue catalogue = read(root, files, mistakes);
        mistakes.throwIfAny();
        return catalogue;
    }

    private static Mapping merged(List<CatalogueFile> files, Mistakes mistakes) {
        YamlMerger merger = new YamlMerger(mistakes);
        Mapping merged = new Mapping(new Place(files.get(0).name(), 1), Map.of());
        for (CatalogueFile file : files) {
            if (!file.isTemplate()) {
                merged = merger.merge(merged, new YamlParser(mistakes).parse(file));
            }
        }
        return merged;
    }

    private static Map<String, byte[]> templates(List<CatalogueFile> files) {
        return files.stream()
                .filter(CatalogueFile::isTemplate)
                .collect(Collectors.toMap(CatalogueFile::plainName, CatalogueFile::bytes));
    }

    private static Catalogue read(Fields root, List<CatalogueFile> files, Mistakes mistakes) {
        Map<String, ReportingCalendar> calendars = new CalendarReader(mistakes).read(root.items("calendars"));
        List<DataForm> forms = new FormReader(mistakes).read(root.items("forms"));
        List<ReportingUnit> units =
                new UnitReader(mistakes, forms.stream().map(DataForm::code).toList()).read(root.items("units"));
        List<String> unitCodes = units.stream().map(ReportingUnit::code).toList();
        List<Indicator> indicators =
                new IndicatorReader(mistakes, units, forms, calendars.keySet()).read(root.items("indicators"));
        SheetWords words = new WordsReader(mistakes).read(root);
        Set<String> figures = Catalogue.figureIds(indicators);
        return new Catalogue(
                CatalogueFile.fingerprint(files),
                department(root, calendars.keySet(), unitCodes),
                units,
                forms,
                indicators,
                calendars,
                new CheckReader(mistakes).read(root.entries("checks")),
                new TaskRulesReader(mistakes).read(root),
                new ReportReader(mistakes, unitCodes, forms, figures, new TemplateReader(templates(files))).read(root),
                words,
                new MeasureReader(mistakes).read(root, words.scales()),
                headingWords(root),
                new OpeningReader(mistakes, indicators, CatalogueFile.hashes(files)).read(root.items("openings")),
                new EncodingReader(mistakes).read(root.items("encodings")));
    }

    private static Department department(Fields root, Collection<String> calendars, Collection<String> units) {
        Fields fields = root.child(
                "department",
                "name",
                "short-name",
                "parent-name",
                "symbol",
                "place",
                "calendar",
                "contact-unit",
                "contact");
        return new Department(
                fields.text("name"),
                fields.text("short-name"),
                fields.text("parent-name"),
                fields.text("symbol"),
                fields.text("place"),
                fields.reference("calendar", calendars),
                fields.reference("contact-unit", units),
                fields.optionalText("contact"));
    }

    private static HeadingWords headingWords(Fields root) {
        Fields fields = root.optionalChild("headings", "results", "others", "shorter", "hints", "counting");
        return new HeadingWords(
                fields.texts("results"),
                fields.texts("others"),
                fields.texts("shorter"),
                fields.texts("hints"),
                fields.texts("counting"));
    }
}
