package vn.tonghop.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.answer.VerdictSentences.Correction;
import vn.tonghop.finding.Severity;
import vn.tonghop.period.DateWindow;
import vn.tonghop.result.FindingLine;
import vn.tonghop.staging.submission.RowTally;
import vn.tonghop.wording.EncodingSentences;
import vn.tonghop.wording.Sentences;

/** The receipt slip (phiếu tiếp nhận): one printable A4 page that says what became of a file and what to do now. */
final class ReceiptSlip {

    private static final double SIDE_MARGIN = 0.5;

    private final XSSFWorkbook workbook;
    private final Answer answer;
    private final Sentences sentences;
    private final VerdictSentences verdicts;
    private final SlipStyles styles;
    private final WordPlaces places;
    private final Map<Severity, XSSFCellStyle> placeStyles = new EnumMap<>(Severity.class);

    /**
     * @param places where findings stand in a Word file, which has no cells
     */
    ReceiptSlip(XSSFWorkbook workbook, Answer answer, WordPlaces places) {
        this.places = places;
        this.workbook = workbook;
        this.answer = answer;
        this.sentences = Sentences.load("answers", answer.language());
        this.verdicts = new VerdictSentences(answer.language());
        this.styles = new SlipStyles(workbook);
    }

    /** Adds the slip as the first sheet and makes it the one that opens. */
    void write() {
        XSSFSheet sheet = workbook.createSheet(AnswerWorkbook.SLIP_SHEET);
        SlipLines lines = new SlipLines(sheet);
        lines.whole(sentences.label("slip.title"), styles.title());
        lines.gap();
        writeFields(lines);
        lines.gap();
        writeResult(lines);
        lines.gap();
        writeToDo(lines);
        writeNoted(lines);
        writeRows(lines);
        writeFoot(lines);
        layOut(sheet);
        openFirst();
    }

    private void writeFields(SlipLines lines) {
        XSSFCellStyle label = styles.label();
        XSSFCellStyle value = styles.value();
        if (answer.part() == null) {
            lines.field(sentences.label("slip.unit"), answer.unitName(), label, value);
        } else {
            String both =
                    sentences.render("slip.unit-part.value", Map.of("unit", answer.unitName(), "part", answer.part()));
            lines.field(sentences.label("slip.unit-part"), both, label, value);
        }
        lines.field(sentences.label("slip.period"), period(), label, value);
        lines.field(sentences.label("slip.file"), answer.fileName(), label, value);
        lines.field(
                sentences.label("slip.received"),
                sentences.render("slip.moment", Map.of("at", answer.receivedAt())),
                label,
                value);
        lines.field("", sentences.render("slip.sending", Map.of("number", answer.sending())), label, value);
        if (answer.due() != null) {
            lines.field(
                    sentences.label("slip.due"),
                    answer.isPastDue()
                            ? sentences.render("slip.due.late", Map.of("due", answer.due()))
                            : sentences.render("slip.moment", Map.of("at", answer.due())),
                    label,
                    value);
        }
        if (answer.contact() != null) {
            lines.field(sentences.label("slip.contact"), answer.contact(), label, value);
        }
    }

    private String period() {
        String period = answer.period();
        DateWindow window = answer.window();
        return period == null || window == null
                ? sentences.label("slip.period.unknown")
                : sentences.render(
                        "slip.period.value", Map.of("period", period, "first", window.first(), "last", window.last()));
    }

    private void writeResult(SlipLines lines) {
        String title = sentences.render("slip.result", Map.of("verdict", verdicts.title(answer.verdict())));
        lines.whole(title, styles.band(answer.verdict()));
        lines.whole(verdicts.sentence(answer, answer.verdict(), correction()), styles.bandText(answer.verdict()));
        Answer.Update update = answer.update();
        if (update != null) {
            String text = sentences.render(
                    "slip.update",
                    Map.of(
                            "at",
                            update.at(),
                            "verdict",
                            verdicts.title(update.verdict()),
                            "sentence",
                            verdicts.sentence(answer, update.verdict(), correction())));
            lines.whole(text, styles.bandText(update.verdict()));
        }
    }

    /** Sheets that came back whole can be corrected where they are. */
    private Correction correction() {
        return workbook.getNumberOfSheets() > 1 && !hasFaultsOnly() ? Correction.HERE : Correction.ORIGINAL;
    }

    private boolean hasFaultsOnly() {
        return workbook.getSheet(AnswerWorkbook.FAULTS_SHEET) != null;
    }

    private void writeToDo(SlipLines lines) {
        if (answer.toDo().isEmpty()) {
            return;
        }
        lines.whole(sentences.label("slip.todo"), styles.heading());
        XSSFCellStyle head = styles.tableHead();
        lines.three(
                sentences.label("slip.todo.cell"),
                sentences.label("slip.todo.message"),
                sentences.label("slip.todo.action"),
                head,
                head);
        XSSFCellStyle body = styles.tableCell();
        for (FindingLine finding : answer.toDo()) {
            XSSFCellStyle place = placeStyles.computeIfAbsent(finding.severity(), styles::place);
            XSSFCell cell = lines.three(place(finding), finding.message(), finding.action(), place, body);
            link(cell, finding);
        }
        if (workbook.getNumberOfSheets() > 1) {
            lines.whole(sentences.label(hasFaultsOnly() ? "slip.faults-only" : "slip.legend"), styles.label());
        }
        lines.gap();
    }

    private String place(FindingLine finding) {
        String paragraph = places.of(finding);
        if (paragraph != null) {
            return paragraph;
        }
        if (finding.cell() == null) {
            return finding.form() == null ? sentences.label("slip.todo.whole-file") : finding.form();
        }
        return finding.sheet() == null || sheetsWithFaults().size() < 2
                ? finding.cell()
                : finding.sheet() + "\n" + finding.cell();
    }

    private Set<String> sheetsWithFaults() {
        Set<String> sheets = new HashSet<>();
        for (FindingLine finding : answer.toDo()) {
            if (finding.sheet() != null) {
                sheets.add(finding.sheet());
            }
        }
        return sheets;
    }

    /** A click on the place leads to the cell, where the sheet follows the slip. */
    private void link(XSSFCell cell, FindingLine finding) {
        CellArea area = CellArea.parse(finding.cell());
        XSSFSheet target = target(finding);
        if (area != null && target != null) {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + target.getSheetName().replace("'", "''") + "'!" + finding.cell());
            cell.setHyperlink(link);
        }
    }

    private @Nullable XSSFSheet target(FindingLine finding) {
        if (finding.sheet() != null) {
            return workbook.getSheet(finding.sheet());
        }
        boolean single = workbook.getNumberOfSheets() == 2 && !hasFaultsOnly();
        return single ? workbook.getSheetAt(0) : null;
    }

    private void writeNoted(SlipLines lines) {
        List<String> noted = new ArrayList<>(answer.notes());
        answer.noted().forEach(finding -> noted.add(finding.message() + " " + finding.action()));
        if (noted.isEmpty()) {
            return;
        }
        lines.whole(sentences.label("slip.noted"), styles.heading());
        XSSFCellStyle style = styles.label();
        noted.forEach(text -> lines.whole("– " + text, style));
        lines.gap();
    }

    private void writeRows(SlipLines lines) {
        if (answer.rows().read() == 0) {
            return;
        }
        lines.whole(sentences.label("slip.rows.title"), styles.heading());
        XSSFCellStyle style = styles.label();
        if (answer.forms().size() > 1) {
            for (FormAnswer form : answer.forms()) {
                String text = sentences.render(
                        "slip.rows.form",
                        Map.of(
                                "form",
                                form.form(),
                                "verdict",
                                verdicts.title(form.verdict()),
                                "rows",
                                rows(form.rows())));
                lines.whole(text, style);
            }
        }
        lines.whole(rows(answer.rows()), style);
        new UncountedLines(answer).texts().forEach(text -> lines.whole(text, style));
        lines.gap();
    }

    private String rows(RowTally rows) {
        return sentences.render(
                "slip.rows",
                Map.of(
                        "read",
                        rows.read(),
                        "structural",
                        rows.structural(),
                        "loaded",
                        rows.loaded(),
                        "rejected",
                        rows.rejected(),
                        "ignored",
                        rows.ignored()));
    }

    private void writeFoot(SlipLines lines) {
        XSSFCellStyle style = styles.foot();
        lines.whole(sentences.render("slip.foot.submission", Map.of("submission", answer.submission())), style);
        lines.whole(sentences.render("slip.foot.sha256", Map.of("sha256", answer.sha256())), style);
        if (answer.encoding() != null) {
            String encoding = EncodingSentences.of(answer.encoding(), answer.language());
            lines.whole(sentences.render("slip.foot.encoding", Map.of("encoding", encoding)), style);
        }
        if (!answer.findings().isEmpty()) {
            List<String> codes = answer.findings().stream()
                    .map(f -> f.code() + " " + f.id())
                    .distinct()
                    .toList();
            lines.whole(sentences.render("slip.foot.codes", Map.of("codes", String.join(" · ", codes))), style);
        }
    }

    private void layOut(XSSFSheet sheet) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN);
        sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(false);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void openFirst() {
        workbook.setSheetOrder(AnswerWorkbook.SLIP_SHEET, 0);
        for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.setFirstVisibleTab(0);
    }
}
