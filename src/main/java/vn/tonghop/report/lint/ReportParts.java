package vn.tonghop.report.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.ooxml.word.WordText;
import vn.tonghop.ooxml.word.WordText.Paragraph;

/** The parts of an administrative document, told apart by what stands in them: head, title, body, end, annexes. */
final class ReportParts {

    /** Names of types that Decree 30/2020/NĐ-CP, Article 7, knows. */
    private static final Set<String> TYPES = Set.of(
            "NGHỊ QUYẾT",
            "QUYẾT ĐỊNH",
            "CHỈ THỊ",
            "QUY CHẾ",
            "QUY ĐỊNH",
            "THÔNG CÁO",
            "THÔNG BÁO",
            "HƯỚNG DẪN",
            "CHƯƠNG TRÌNH",
            "KẾ HOẠCH",
            "PHƯƠNG ÁN",
            "ĐỀ ÁN",
            "DỰ ÁN",
            "BÁO CÁO",
            "BIÊN BẢN",
            "TỜ TRÌNH");

    private static final int LONGEST_HEAD = 30;
    private static final String LETTER_SUBJECT = "V/v";

    private final WordText word;
    private final List<Paragraph> head = new ArrayList<>();
    private final List<Paragraph> body = new ArrayList<>();
    private final List<Paragraph> end = new ArrayList<>();
    private final List<Paragraph> annex = new ArrayList<>();
    private final List<Paragraph> addressees = new ArrayList<>();
    private @Nullable Paragraph typeName;
    private @Nullable Paragraph letterSubject;

    ReportParts(WordText word) {
        this.word = word;
        List<Paragraph> all = word.paragraphs();
        int title = title(all);
        int recipients = recipients(all, title);
        int annexes = annexes(all, recipients);
        head.addAll(all.subList(sectionStart(all, title), title));
        int text = title;
        if (title < all.size() && isType(all.get(title))) {
            typeName = all.get(title);
            text++;
        } else {
            letterSubject = inHead(LETTER_SUBJECT);
        }
        List<Paragraph> middle = all.subList(Math.min(text, recipients), recipients);
        addressees.addAll(addressees(middle));
        middle.stream().filter(p -> !addressees.contains(p)).forEach(body::add);
        end.addAll(all.subList(recipients, annexes));
        annex.addAll(all.subList(annexes, all.size()));
    }

    /** Pages in front of the document, such as a summary, are sections of their own. */
    private static int sectionStart(List<Paragraph> all, int title) {
        int at = title;
        while (at > 0
                && title < all.size()
                && all.get(at - 1).section() == all.get(title).section()) {
            at--;
        }
        return title < all.size() ? at : 0;
    }

    /** Where the title stands; where there is none, the head ends with its table. */
    private static int title(List<Paragraph> all) {
        for (int i = 0; i < all.size(); i++) {
            if (isType(all.get(i))) {
                return i;
            }
        }
        int at = letterHead(all);
        int limit = Math.min(all.size(), at + LONGEST_HEAD);
        while (at < limit && (all.get(at).inTable() || all.get(at).text().isBlank())) {
            at++;
        }
        return at;
    }

    /** Where the head's table of an official letter begins to end: at "V/v"; 0 for other documents. */
    private static int letterHead(List<Paragraph> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).inTable() && startsWith(all.get(i), LETTER_SUBJECT)) {
                return i;
            }
        }
        return 0;
    }

    /** "Kính gửi" with the lines below it, which are not justified as the text is; each but the last ends with a semicolon. */
    private static List<Paragraph> addressees(List<Paragraph> middle) {
        List<Paragraph> found = new ArrayList<>();
        boolean more = true;
        for (int i = 0; i < middle.size() && more; i++) {
            Paragraph p = middle.get(i);
            String text = p.text().strip();
            if (found.isEmpty() ? startsWith(p, "Kính gửi") : !text.isEmpty()) {
                more = found.isEmpty() || !p.alignment().equals("both");
                if (more) {
                    found.add(p);
                    more = text.endsWith(":") || text.endsWith(";");
                }
            }
        }
        return found;
    }

    private static boolean isType(Paragraph paragraph) {
        String text = paragraph.text().strip().lines().findFirst().orElse("");
        return !paragraph.inTable() && TYPES.contains(text.toUpperCase(Locale.ROOT));
    }

    private static int recipients(List<Paragraph> all, int from) {
        for (int i = from; i < all.size(); i++) {
            if (startsWith(all.get(i), "Nơi nhận")) {
                return i;
            }
        }
        return annexes(all, from);
    }

    /** The first section after the end, or the first heading of an annex. */
    private static int annexes(List<Paragraph> all, int from) {
        for (int i = from; i < all.size(); i++) {
            Paragraph p = all.get(i);
            boolean heading =
                    startsWith(p, "Phụ lục") && !p.inTable() && p.alignment().equals("center");
            if (heading || p.section() > all.get(Math.min(from, all.size() - 1)).section()) {
                return i;
            }
        }
        return all.size();
    }

    private static boolean startsWith(Paragraph paragraph, String words) {
        return paragraph.text().strip().toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT));
    }

    WordText word() {
        return word;
    }

    List<Paragraph> head() {
        return head;
    }

    /** The paragraph with the type's name; null where there is none. */
    @Nullable
    Paragraph typeName() {
        return typeName;
    }

    /** What an official letter is about, "V/v …"; null for a document with the name of its type. */
    @Nullable
    Paragraph letterSubject() {
        return letterSubject;
    }

    /** "Kính gửi" and the lines below it. */
    List<Paragraph> addressees() {
        return addressees;
    }

    /** Everything between the type's name, or "Kính gửi", and the recipients. */
    List<Paragraph> body() {
        return body;
    }

    /** Paragraphs and items of the body: no headings in the middle, no tables, nothing blank. */
    List<Paragraph> bodyText() {
        return body.stream()
                .filter(p -> !p.inTable() && !p.alignment().equals("center"))
                .filter(p -> !p.printed().isEmpty())
                .toList();
    }

    /** Recipients and signature. */
    List<Paragraph> end() {
        return end;
    }

    List<Paragraph> annex() {
        return annex;
    }

    /** The first paragraph of the head that begins so; null where there is none. */
    @Nullable
    Paragraph inHead(String beginning) {
        return head.stream().filter(p -> startsWith(p, beginning)).findFirst().orElse(null);
    }
}
