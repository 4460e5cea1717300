package vn.tonghop.report.docx;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTComment;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import vn.tonghop.report.DeterministicPackage;

/** Word comments of the review copy, all with the program's name and one day. */
final class Comments {

    private static final String INITIALS = "TH";

    private final XWPFComments part;
    private final LocalDate day;
    private int count;

    Comments(XWPFDocument word, LocalDate day) {
        this.part = word.createComments();
        this.day = day;
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
