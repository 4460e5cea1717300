package vn.tonghop.staging;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Verdict;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.staging.submission.FindingSink;
import vn.tonghop.staging.submission.StagedItem;
import vn.tonghop.staging.submission.StagingOrder;

/**
 * Stages one submission as a stream of items, pulled one at a time, so that a register of a million rows needs no more
 * memory than a small one. The stream is the same each time for the same order, bytes and catalogue. What is wrong with the
 * file is in the stream; only the disk's failures are thrown.
 */
public final class SubmissionStager implements Closeable {

    /** The hidden sheet that a blank form keeps the values of drop-downs on. */
    public static final String CHOICES_SHEET = "Danh mục chọn";

    /** The sheets that answers and blank forms add; a file with them is read like one without. */
    public static final Set<String> ANSWER_SHEETS = Set.of("Phiếu tiếp nhận", "Dòng phải sửa", CHOICES_SHEET);

    private final StagingOrder order;
    private final SourceFiles files;
    private final Deque<StagedItem> out = new ArrayDeque<>();
    private final FindingSink findings;
    private final SubmissionForms forms;
    private final Catalogue catalogue;
    private @Nullable SourceFile source;
    private @Nullable Iterator<SheetInfo> sheets;
    private @Nullable SheetStager sheet;
    private final Deque<SheetInfo> put = new ArrayDeque<>();
    private @Nullable SheetInfo current;
    private boolean done;

    public SubmissionStager(StagingOrder order, SourceFiles files, Catalogue catalogue) {
        this.order = order;
        this.files = files;
        this.catalogue = catalogue;
        this.findings = new FindingSink(order, catalogue, out::add);
        this.forms = new SubmissionForms(order, catalogue, findings, out::add);
    }

    /**
     * The next item, or null at the end.
     *
     * @throws IOException when the disk fails
     */
    public @Nullable StagedItem next() throws IOException {
        while (out.isEmpty() && !done) {
            try {
                advance();
            } catch (UnreadableSourceException e) {
                giveUp(e);
            }
        }
        return out.poll();
    }

    private void advance() throws IOException {
        if (order.unit() == null) {
            int slash = order.filePath().indexOf('/');
            findings.raise(FindingCode.UNIT_UNKNOWN)
                    .variant(slash > 0 ? "folder" : "")
                    .with("folder", slash > 0 ? order.filePath().substring(0, slash) : "")
                    .found(order.filePath())
                    .key(order.filePath())
                    .send();
            finish(Verdict.RETURNED, null);
            return;
        }
        if (sheets == null) {
            SourceFile opened = files.open(order.bytes(), order.fileName());
            source = opened;
            List<SheetInfo> all = opened.sheets();
            forms.note(all);
            sheets = all.iterator();
            return;
        }
        if (sheet != null) {
            goOn(sheet);
            return;
        }
        if (sheets.hasNext() && source != null) {
            sheet = open(sheets.next(), source, false);
            return;
        }
        SheetInfo waiting = put.poll();
        if (waiting != null && source != null) {
            sheet = open(waiting, source, true);
            return;
        }
        finish(forms.end(source != null && source.type() == FileType.DOCX), source);
    }

    private SheetStager open(SheetInfo info, SourceFile file, boolean last) throws IOException {
        current = info;
        return new SheetStager(info, file, order, catalogue, forms, findings, last, out::add);
    }

    /** What a list, a summary or another month's sheet is can only be said beside the sheets that count. */
    private void goOn(SheetStager reading) throws IOException {
        boolean more = reading.advance();
        if (more && !reading.isWaiting()) {
            return;
        }
        if (reading.isWaiting() && current != null) {
            put.add(current);
        }
        reading.close();
        sheet = null;
    }

    private void giveUp(UnreadableSourceException e) {
        forms.discard();
        findings.raise(e.code())
                .variant(e.variant())
                .withAll(e.arguments())
                .key(order.filePath())
                .send();
        Verdict verdict = e.code() == FindingCode.ENCODING_DAMAGED ? Verdict.RETURNED : Verdict.UNREADABLE;
        finish(verdict, source);
    }

    private void finish(Verdict verdict, @Nullable SourceFile file) {
        done = true;
        EncodingDecision decision = file == null ? null : file.encoding();
        if (decision != null && decision.legacy()) {
            raiseLegacy(decision);
        }
        String encoding = decision == null ? null : decision.line();
        out.add(new StagedItem.SubmissionStaged(
                order.submission(),
                forms.period().toString(),
                file == null ? null : file.type().slug(),
                encoding,
                verdict));
    }

    private void raiseLegacy(EncodingDecision decision) {
        FindingSink.Draft draft = findings.raise(FindingCode.ENCODING_LEGACY)
                .key(order.filePath())
                .found(decision.name())
                .with("encoding", decision.name());
        EncodingDecision.Evidence evidence = decision.evidence();
        if (evidence instanceof EncodingDecision.ByFont byFont) {
            draft.variant("font").with("font", byFont.font());
        } else if (evidence instanceof EncodingDecision.ByWords byWords) {
            draft.variant(byWords.columns().isEmpty() ? "words" : "columns")
                    .with("columns", String.join(", ", byWords.columns()))
                    .with("vietnamese", Math.toIntExact(byWords.vietnamese()))
                    .with("words", byWords.words());
        }
        draft.send();
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
        if (source != null) {
            source.close();
        }
    }
}
