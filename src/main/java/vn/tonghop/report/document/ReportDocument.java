package vn.tonghop.report.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.DocumentTemplate;
import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.catalogue.ReportOutline;
import vn.tonghop.reconciliation.figures.Figure;

/**
 * A report ready to be rendered: everything is text, in order, with figures marked by their ids. Number and day stay blank
 * (Decree 30/2020/NĐ-CP, Article 15).
 *
 * @param id the outline's id
 * @param period such as {@code 2023-12}
 * @param letterhead parent agency, agency, symbol, place and date line
 * @param kind with the name of its type, or an official letter
 * @param typeName such as "BÁO CÁO"; empty for a letter
 * @param subject the title below it; for a letter what follows "V/v"
 * @param addressees lines of "Kính gửi"; empty to leave it out
 * @param body headings and items in order
 * @param annex null for a report without one
 * @param recipients lines of "Nơi nhận", without dashes
 * @param signatureLines capacity and post
 * @param signatureName null for a blank
 * @param layout sizes and margins
 * @param template the department's own Word file under it; null for the program's
 * @param kept changes of paragraphs that people keep, with what became of them; the body has them already
 */
public record ReportDocument(
        String id,
        String period,
        Letterhead letterhead,
        ReportOutline.Kind kind,
        String typeName,
        String subject,
        List<String> addressees,
        List<Block> body,
        @Nullable Annex annex,
        List<String> recipients,
        List<String> signatureLines,
        @Nullable String signatureName,
        LayoutProfile layout,
        @Nullable DocumentTemplate template,
        List<Kept> kept) {

    public ReportDocument {
        kept = List.copyOf(kept);
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        signatureLines = List.copyOf(signatureLines);
    }

    /** The same report with another body. */
    public ReportDocument withBody(List<Block> changed, List<Kept> changes) {
        return new ReportDocument(
                id,
                period,
                letterhead,
                kind,
                typeName,
                subject,
                addressees,
                changed,
                annex,
                recipients,
                signatureLines,
                signatureName,
                layout,
                template,
                changes);
    }

    /**
     * A change of a paragraph that a person keeps.
     *
     * @param id of the change
     * @param by who keeps it
     * @param composed the paragraph as the program composes it; of an insertion the one before it
     * @param content the paragraph now; empty for one that is taken out
     * @param placed whether its paragraph is there
     * @param moved whether a figure in it is no longer what it was when the change was kept
     */
    public record Kept(
            String id, String by, List<Inline> composed, List<Inline> content, boolean placed, boolean moved) {
        public Kept {
            composed = List.copyOf(composed);
            content = List.copyOf(content);
        }
    }

    /** The text of a paragraph as it is printed, without its footnotes. */
    public static String plain(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        for (Inline piece : content) {
            if (piece instanceof Inline.Text words) {
                text.append(words.text());
            } else if (piece instanceof Inline.FigureText figure) {
                text.append(figure.shown());
            }
        }
        return text.toString();
    }

    /** Whether it is an official letter (công văn). */
    public boolean isLetter() {
        return kind == ReportOutline.Kind.LETTER;
    }

    /**
     * The head of page 1.
     *
     * @param parentAgency upper case
     * @param agency upper case
     * @param numberLine such as "Số:       /BC-KHCN"
     * @param placeAndDate such as "Bắc Giang, ngày      tháng 12 năm 2023"
     */
    public record Letterhead(String parentAgency, String agency, String numberLine, String placeAndDate) {}

    /** A paragraph of the body. */
    public sealed interface Block {

        /**
         * A heading.
         *
         * @param level 1 part, 2 section, 3 clause, 4 sub-clause
         * @param number as printed, such as "Phần I" for a part, "III." or "1.2."; empty for none
         * @param text the heading itself
         */
        record Heading(int level, String number, String text) implements Block {}

        /**
         * A paragraph or list item.
         *
         * @param level 0 for a paragraph, 1 for "-", 2 for "+"
         * @param content in order
         */
        record Item(int level, List<Inline> content) implements Block {
            public Item {
                content = List.copyOf(content);
            }
        }
    }

    /** A piece of a paragraph. */
    public sealed interface Inline {

        /** Text as it stands. */
        record Text(String text, boolean bold, boolean italic) implements Inline {}

        /**
         * A figure.
         *
         * @param figureId which
         * @param shown as printed; for a missing figure the words that say so
         * @param missing whether nobody has stated it
         */
        record FigureText(String figureId, String shown, boolean missing, boolean bold, boolean italic)
                implements Inline {

            /** What stands for a figure that nobody has stated. */
            private static final String MISSING = "(chưa có số liệu)";

            /** A figure as it is known; null for one that the period does not have. */
            public static FigureText of(String id, @Nullable Figure figure, boolean bold, boolean italic) {
                boolean missing = figure == null || figure.value() == null;
                return new FigureText(id, missing || figure == null ? MISSING : figure.shown(), missing, bold, italic);
            }
        }

        /** A footnote at this place. */
        record Footnote(String text) implements Inline {}
    }

    /**
     * The annex of assigned tasks, a section of its own.
     *
     * @param heading such as "Phụ lục"
     * @param title upper case
     * @param reference the line in brackets
     * @param columns headers
     * @param widthPercents shares of the width, as many as columns
     * @param rows groups and entries in order
     * @param landscape whether its pages lie on their side
     */
    public record Annex(
            String heading,
            String title,
            String reference,
            List<String> columns,
            List<Integer> widthPercents,
            List<AnnexRow> rows,
            boolean landscape) {

        public Annex {
            columns = List.copyOf(columns);
            widthPercents = List.copyOf(widthPercents);
            rows = List.copyOf(rows);
        }
    }

    /** A row of the annex. */
    public sealed interface AnnexRow {

        /** A group with its count; {@code figureId} names the figure that {@code title} prints as {@code count}. */
        record Group(String number, List<Inline> title) implements AnnexRow {
            public Group {
                title = List.copyOf(title);
            }
        }

        /**
         * A task; a cell's lines are separated by {@code \n}.
         *
         * @param cells as many as columns
         * @param evidence where the row stands in the unit's file, such as {@code BM02.xls · Sheet1 · A7:G7}
         */
        record Entry(List<String> cells, String evidence) implements AnnexRow {
            public Entry {
                cells = List.copyOf(cells);
            }
        }
    }
}
