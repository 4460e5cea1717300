package vn.tonghop.report.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tonghop.report.word.WordText;
import vn.tonghop.report.word.WordText.Paragraph;

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

    private final WordText word;
    private final List<Paragraph> head = new ArrayList<>();
    private final List<Paragraph> body = new ArrayList<>();
    private final List<Paragraph> end = new ArrayList<>();
    private final List<Paragraph> annex = new ArrayList<>();
    private @Nullable Paragraph typeName;

    ReportParts(WordText word) {
        this.word = word;
        List<Paragraph> all = word.paragraphs();
        int title = title(all);
        int recipients = recipients(all, title);
        int annexes = annexes(all, recipients);
        head.addAll(all.subList(sectionStart(all, title), title));
        if (title < all.size() && isType(all.get(title))) {
            typeName = all.get(title);
        }
        body.addAll(all.subList(Math.min(title + 1, recipients), recipients));
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
        int limit = Math.min(all.size(), LONGEST_HEAD);
        int at = 0;
        while (at < limit && (all.get(at).inTable() || all.get(at).text().isBlank())) {
            at++;
        }
        return at;
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

    /** Everything between the type's name and the recipients. */
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
