package vn.tonghop.report.docx;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTComment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import vn.tonghop.ooxml.DeterministicPackage;
import vn.tonghop.ooxml.StreamedElements;

/** Word comments of the review copy, all with the program's name and one day. */
final class Comments {

    static final String INITIALS = "TH";

    private final XWPFComments part;
    private final StreamedElements stretches;
    private final LocalDate day;
    private int count;

    Comments(XWPFDocument word, StreamedElements stretches, LocalDate day) {
        this.part = word.createComments();
        this.stretches = stretches;
        this.day = day;
    }

    /** Leaves room for comments that are written with the package, one for each thing; returns the id of the first. */
    <T> int leave(List<T> things, Function<T, List<String>> lines) {
        int first = count;
        count += things.size();
        CommentText text = new CommentText(day);
        stretches.replace(part.createComment(BigInteger.valueOf(first)).getCtComment(), out -> {
            for (int i = 0; i < things.size(); i++) {
                text.write(out, first + i, lines.apply(things.get(i)));
            }
        });
        return first;
    }

    /** Writes a comment and starts what it is about; returns its id. */
    BigInteger open(CTP paragraph, List<String> lines) {
        BigInteger id = BigInteger.valueOf(count++);
        CTComment comment = part.createComment(id).getCtComment();
        comment.setAuthor(DeterministicPackage.CREATOR);
        comment.setInitials(INITIALS);
        comment.setDate(date());
        for (String line : lines) {
            Paragraphs.styled(comment.addNewP(), Styles.COMMENT_TEXT, line);
        }
        paragraph.addNewCommentRangeStart().setId(id);
        return id;
    }

    /** Ends what a comment is about. */
    void close(CTP paragraph, BigInteger id) {
        paragraph.addNewCommentRangeEnd().setId(id);
        var run = paragraph.addNewR();
        run.addNewRPr().addNewRStyle().setVal(Styles.COMMENT_REFERENCE);
        run.addNewCommentReference().setId(id);
    }

    private Calendar date() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT);
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 0, 0, 0);
        return calendar;
    }
}
