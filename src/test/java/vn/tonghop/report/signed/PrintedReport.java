package vn.tonghop.report.signed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.document.ReportDocument;
import vn.tonghop.report.document.ReportDocument.AnnexRow;
import vn.tonghop.report.document.ReportDocument.Block;
import vn.tonghop.report.document.ReportDocument.Inline;

/**
 * A report printed to PDF as a word processor does: justified lines that break where they are full, pages that break inside
 * sentences and table rows, a running head, page numbers, raised marks and footnotes.
 */
public final class PrintedReport {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 13;
    private static final float SMALL = 9;
    private static final float LEFT = 85;
    private static final float TOP = 760;
    private static final float BOTTOM = 150;

    private final ReportDocument report;
    private UnaryOperator<String> changed = text -> text;
    private String number = "";
    private String date = "ngày       tháng 12 năm 2023";
    private float width = 440;
    private boolean runningHead;

    private PrintedReport(ReportDocument report) {
        this.report = report;
    }

    public static PrintedReport of(ReportDocument report) {
        return new PrintedReport(report);
    }

    /** With another text in its place, in every paragraph that has it. */
    public PrintedReport with(String text, String other) {
        UnaryOperator<String> before = changed;
        changed = paragraph -> before.apply(paragraph).replace(text, other);
        return this;
    }

    /** With number and day in its head. */
    public PrintedReport numbered(String on, String day) {
        number = on;
        date = day;
        return this;
    }

    /** With lines of another width, so that they and the pages break elsewhere. */
    public PrintedReport wide(float points) {
        width = points;
        return this;
    }

    public PrintedReport withRunningHead() {
        runningHead = true;
        return this;
    }

    public Path save(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    public byte[] bytes() throws IOException {
        try (PDDocument document = new PDDocument()) {
            Press press = new Press(document);
            press.line(List.of(report.letterhead().agency()), LEFT);
            press.line(
                    List.of("Số: " + number + report.letterhead().numberLine().replaceFirst("^[^/]*", "")), LEFT);
            press.line(List.of("Bắc Giang, " + date), LEFT + 200);
            press.paragraph(report.typeName() + " " + report.subject());
            report.body().forEach(press::block);
            ReportDocument.Annex annex = report.annex();
            if (annex != null) {
                press.paragraph(annex.heading() + " " + annex.title());
                annex.rows().forEach(press::row);
            }
            press.endPage();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private final class Press {
        private final PDDocument document;
        private final PDFont font;
        private final List<String> notes = new ArrayList<>();
        private @Nullable PDPageContentStream page;
        private int pages;
        private float y;

        Press(PDDocument document) throws IOException {
            this.document = document;
            try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
                font = PDType0Font.load(document, in);
            }
            turn();
        }

        void block(Block block) {
            if (block instanceof Block.Heading heading) {
                paragraph(heading.number() + " " + heading.text());
            } else if (block instanceof Block.Item item) {
                String dash = item.level() == 0 ? "" : item.level() == 1 ? "- " : "+ ";
                paragraph(dash + text(item.content()));
            }
        }

        void row(AnnexRow row) {
            if (row instanceof AnnexRow.Group group) {
                paragraph(group.number() + " " + text(group.title()));
            } else if (row instanceof AnnexRow.Entry entry) {
                float column = width / entry.cells().size();
                for (int i = 0; i < entry.cells().size(); i++) {
                    float x = LEFT + i * column;
                    lines(entry.cells().get(i), column - 4).forEach(line -> line(line, x));
                }
            }
        }

        private String text(List<Inline> pieces) {
            StringBuilder text = new StringBuilder();
            for (Inline piece : pieces) {
                if (piece instanceof Inline.Footnote note) {
                    notes.add(note.text());
                    text.append('^').append(notes.size());
                } else {
                    text.append(ReportDocument.plain(List.of(piece)));
                }
            }
            return text.toString();
        }

        void paragraph(String text) {
            List<List<String>> lines = lines(changed.apply(text), width);
            for (int i = 0; i < lines.size(); i++) {
                if (i + 1 < lines.size()) {
                    justified(lines.get(i));
                } else {
                    line(lines.get(i), LEFT);
                }
            }
        }

        private List<List<String>> lines(String text, float most) {
            List<List<String>> lines = new ArrayList<>();
            List<String> line = new ArrayList<>();
            // Lines break at spaces and after hyphens, as they do in print.
            for (String word : Arrays.asList(text.split("\\s+|(?<=\\p{L}-)"))) {
                if (!line.isEmpty() && length(String.join(" ", line) + " " + word) > most) {
                    lines.add(line);
                    line = new ArrayList<>();
                }
                line.add(word);
            }
            lines.add(line);
            return lines;
        }

        private void justified(List<String> words) {
            float all = 0;
            for (String word : words) {
                all += length(word);
            }
            float gap = words.size() == 1 ? 0 : (width - all) / (words.size() - 1);
            room();
            float x = LEFT;
            for (String word : words) {
                word(word, x);
                x += length(word) + gap;
            }
        }

        void line(List<String> words, float x) {
            room();
            word(String.join(" ", words), x);
        }

        /** What follows "^" is raised and small. */
        private void word(String word, float x) {
            int mark = word.indexOf('^');
            show(mark < 0 ? word : word.substring(0, mark), x, y, SIZE);
            if (mark >= 0) {
                show(word.substring(mark + 1), x + length(word.substring(0, mark)), y + 4, 7);
            }
        }

        private float length(String text) {
            try {
                return font.getStringWidth(text) / 1000 * SIZE;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private void show(String text, float x, float at, float size) {
            try {
                PDPageContentStream content = Objects.requireNonNull(page);
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(x, at);
                content.showText(text);
                content.endText();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private void room() {
            y -= SIZE * 1.4f;
            if (y < BOTTOM) {
                try {
                    turn();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                y -= SIZE * 1.4f;
            }
        }

        private void turn() throws IOException {
            endPage();
            PDPage next = new PDPage(PDRectangle.A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            pages++;
            y = TOP;
            if (runningHead) {
                show("Báo cáo tháng 12/2023 của Sở 1 2 3", LEFT, 800, SIZE);
            }
            if (pages > 1) {
                show(String.valueOf(pages), 300, runningHead ? 40 : 800, SIZE);
            }
        }

        void endPage() throws IOException {
            if (page != null) {
                for (int i = 0; i < notes.size(); i++) {
                    show((i + 1) + " " + notes.get(i), LEFT, 120 - i * 12, SMALL);
                }
                notes.clear();
                page.close();
                page = null;
            }
        }
    }
}
