package vn.tonghop.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.period.ReportingPeriod;

/**
 * The outline (đề cương) of one report: its frame, sections, annex and layout. Texts may hold {@code {placeholders}}:
 * {@code {period}} ("quý IV năm 2023"), {@code {periodShort}} ("tháng 12/2023"), {@code {periodUpper}}, the same of the
 * next period, {@code {month}}, {@code {month2}} (two digits), {@code {year}}, {@code {nextMonth2}}, {@code {nextYear}},
 * {@code {department}}, {@code {shortName}}, and ids of figures; {@code **bold**} and {@code *italic*}.
 *
 * @param id such as {@code bao-cao}; other reports lie in a sub-folder by their id
 * @param kind a document with the name of its type, or an official letter
 * @param file how the file's name begins, before {@code -<PERIOD>.docx}
 * @param periods the kinds of period that it is written for
 * @param typeName such as "BÁO CÁO"; empty for an official letter, which has none
 * @param subject the title below it (trích yếu); for a letter what follows "V/v"
 * @param symbol what follows the number, such as {@code /BC-KHCN}
 * @param addressees "Kính gửi"; empty to leave it out
 * @param basedOn sentences of the preamble before the first part; usually empty
 * @param parts the parts, each a section of level PART
 * @param annex the annex of assigned tasks; null for a report without one
 * @param recipients lines of "Nơi nhận", without dashes
 * @param signature who signs
 * @param delivery paper or electronic
 * @param layout sizes and margins
 * @param template the department's own Word file under it; null for the program's
 */
public record ReportOutline(
        String id,
        Kind kind,
        String file,
        Set<ReportingPeriod.Kind> periods,
        String typeName,
        String subject,
        String symbol,
        List<String> addressees,
        List<String> basedOn,
        List<Section> parts,
        @Nullable AnnexOutline annex,
        List<String> recipients,
        Signature signature,
        Delivery delivery,
        LayoutProfile layout,
        @Nullable DocumentTemplate template) {

    public ReportOutline {
        periods = Set.copyOf(periods);
        addressees = List.copyOf(addressees);
        basedOn = List.copyOf(basedOn);
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
    }

    /** The two forms of a document in Decree 30/2020/NĐ-CP, Annex III: model 1.4 and model 1.5. */
    public enum Kind {
        TITLED,
        LETTER
    }

    /** How the document leaves the department (Decree 30/2020/NĐ-CP, Annex I, Part I, III.1.c). */
    public enum Delivery {
        PAPER,
        ELECTRONIC
    }

    /** How deep a section stands. */
    public enum Level {
        PART(1),
        SECTION(2),
        CLAUSE(3),
        SUBCLAUSE(4);

        private final int depth;

        Level(int depth) {
            this.depth = depth;
        }

        /** 1 for a part. */
        public int depth() {
            return depth;
        }
    }

    /** What becomes of a section without content. */
    public enum WhenEmpty {
        OMIT,
        KEEP_HEADING,
        /** Prints the section's {@code emptyText}. */
        SAY_NIL
    }

    /**
     * A section of the outline.
     *
     * @param code such as {@code I.III.1.2}; what narrative rows name
     * @param number as printed, such as "1.2."; empty for none
     * @param heading as printed; empty for content that stands without one
     * @param aliases other names in narrative rows, compared folded
     * @param level how deep
     * @param units codes of the units that write it, in order; empty where any may
     * @param content what stands below the heading, before the sub-sections
     * @param whenEmpty what becomes of it without content
     * @param emptyText for {@link WhenEmpty#SAY_NIL}
     * @param sections sub-sections
     */
    public record Section(
            String code,
            String number,
            String heading,
            List<String> aliases,
            Level level,
            List<String> units,
            List<Content> content,
            WhenEmpty whenEmpty,
            @Nullable String emptyText,
            List<Section> sections) {

        public Section {
            aliases = List.copyOf(aliases);
            units = List.copyOf(units);
            content = List.copyOf(content);
            sections = List.copyOf(sections);
        }

        /** Whether a unit may write it: one of its own, or one that takes narrative from anybody. */
        public boolean isOpenTo(String unit) {
            return units.isEmpty()
                    ? content.stream().anyMatch(Content.Narrative.class::isInstance)
                    : units.contains(unit);
        }

        /** This section and all below it, in order. */
        public Stream<Section> walk() {
            return Stream.concat(Stream.of(this), sections.stream().flatMap(Section::walk));
        }
    }

    /** When a generated sentence stands in the report. */
    public enum Told {
        /** Unless units' own sentences carry its figures; a stretch in square brackets goes with the figures in it. */
        UNLESS_CARRIED,
        ALWAYS,
        /** Only units' own sentences tell its figures. */
        NEVER
    }

    /** What can stand in a section. */
    public sealed interface Content {

        /** The units' narrative rows of this section; those without {@code after} come here. */
        record Narrative() implements Content {}

        /**
         * A sentence with figures.
         *
         * @param id its name in findings
         * @param itemLevel 0 for a paragraph, 1 for "-", 2 for "+"
         * @param text with placeholders
         * @param when conditions such as {@code tasks.overdue = 0}, all of which must hold
         * @param otherwise the text while they do not; null to leave the sentence out
         * @param told when it stands in the report
         */
        record Sentence(
                String id,
                int itemLevel,
                String text,
                List<String> when,
                @Nullable String otherwise,
                Told told) implements Content {
            public Sentence {
                when = List.copyOf(when);
            }
        }

        /**
         * The documents issued, one item each, from a register.
         *
         * @param form code of the register, such as {@code BM03}
         * @param intro the item above them, level 1
         * @param kinds values of the register's action field; empty for all that no other list of the outline names
         */
        record DocumentList(String form, String intro, List<String> kinds) implements Content {
            public DocumentList {
                kinds = List.copyOf(kinds);
            }
        }

        /**
         * What the report owes its readers: figures of earlier reports that were corrected since the last one. Nothing is
         * printed where there are none.
         *
         * @param intro the item above them, level 1
         * @param text of a correction of a month's value, with {@code {indicator} {correctedPeriod} {reported} {restated}
         *     {unit}}
         * @param cumulative of a correction of a cumulative total alone, with the same placeholders
         */
        record CorrectionList(String intro, String text, String cumulative) implements Content {}
    }

    /**
     * The annex of assigned tasks.
     *
     * @param heading such as "Phụ lục"
     * @param title with placeholders
     * @param reference the line in brackets, with placeholders
     * @param columns the columns
     * @param groups the groups, in order
     * @param landscape whether its pages lie on their side; null where its columns decide
     */
    public record AnnexOutline(
            String heading,
            String title,
            String reference,
            List<Column> columns,
            List<Group> groups,
            @Nullable Boolean landscape) {

        public AnnexOutline {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
        }

        /** A column: its header, the task's field, its share of the width in percent. */
        public record Column(String label, String field, int widthPercent) {}

        /** A group: number, title with the placeholder {@code {count}}, and the statuses that belong to it. */
        public record Group(String number, String title, List<TaskRules.TaskStatus> statuses) {
            public Group {
                statuses = List.copyOf(statuses);
            }
        }
    }

    /**
     * Who signs (Decree 30/2020/NĐ-CP, Article 13).
     *
     * @param lines capacity and post, such as "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"
     * @param name left blank until signed; null for a blank
     */
    public record Signature(List<String> lines, @Nullable String name) {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** Whether it is written for periods such as this one. */
    public boolean isFor(ReportingPeriod period) {
        return periods.contains(period.kind());
    }

    /** All sections of all parts, in order. */
    public Stream<Section> sections() {
        return parts.stream().flatMap(Section::walk);
    }

    /** The section that a narrative row names by code, heading or alias. */
    public Optional<Section> sectionNamed(String text) {
        String stripped = text.strip();
        Optional<Section> byCode =
                sections().filter(s -> s.code().equalsIgnoreCase(stripped)).findFirst();
        if (byCode.isPresent()) {
            return byCode;
        }
        String key = Folding.fold(text);
        return sections()
                .filter(s -> !s.heading().isEmpty())
                .filter(s -> Folding.fold(s.heading()).equals(key)
                        || s.aliases().stream().anyMatch(a -> Folding.fold(a).equals(key)))
                .findFirst();
    }
}
