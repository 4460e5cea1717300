package vn.tonghop.answer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.tonghop.answer.VerdictSentences.Correction;
import vn.tonghop.wording.Sentences;

/** The text that takes a file's place in the inbox: the verdict in one line, and where the answer lies. */
public final class InboxNote {

    /** What follows the name of the file that was taken. */
    public static final String SUFFIX = ".DA-NHAN.txt";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private InboxNote() {}

    /**
     * The note as Notepad of any age shows it: UTF-8 with a byte order mark, lines ended by CR LF.
     *
     * @param place where the answer lies, as its reader would find it
     */
    public static byte[] bytes(Answer answer, String place) {
        VerdictSentences verdicts = new VerdictSentences(answer.language());
        Sentences sentences = Sentences.load("answers", answer.language());
        String line = sentences.render(
                "note.line",
                Map.of(
                        "verdict",
                        verdicts.title(answer.verdictNow()),
                        "sentence",
                        verdicts.sentence(answer, answer.verdictNow(), Correction.ANSWER)));
        String text = BYTE_ORDER_MARK
                + line.replaceAll("\\R", " ")
                + LINE_END
                + sentences.render("note.where", Map.of("answer", place))
                + LINE_END;
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
