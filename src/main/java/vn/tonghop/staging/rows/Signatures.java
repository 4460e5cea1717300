package vn.tonghop.staging.rows;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.SheetWords;
import vn.tonghop.reading.CellContent;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceRow;

/** Knows the lines of a signature block: place and date, posts, "(Ký, ghi rõ họ tên)". */
final class Signatures {

    /** Place and date and nothing else: "Ngày 05 tháng 12 năm 2023, Sở tổ chức …" is a sentence. */
    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "(?:\\p{L}[\\p{L}\\s.’'-]{0,40},\\s*\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}\\s*[.;]?|"
                    + "(?:\\p{L}[\\p{L}\\s.’'-]{0,40},)?\\s*ngày\\s*"
                    + "(?:[\\d.…_]*\\s*tháng\\s*[\\d.…_]*\\s*năm\\s*[\\d.…_]*|[\\d…_]+/[\\d…_]+/[\\d…_]+)\\s*[.;]?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A post may be followed by whose it is, such as "GIÁM ĐỐC TRUNG TÂM ỨNG DỤNG", hardly by more words. */
    private static final int MOST_WORDS_BEHIND = 5;

    private final Set<String> posts;
    private final String initials;

    Signatures(SheetWords words) {
        posts = words.signatures().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        initials = posts.stream()
                .filter(p -> !p.isEmpty())
                .map(p -> p.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /** Whether a cell of the row is a line of a signature block; a row with anything but texts is none. */
    boolean isIn(SourceRow row) {
        boolean any = false;
        for (SourceCell cell : row.cells()) {
            if (!(cell.content() instanceof CellContent.Text text)) {
                return false;
            }
            any |= isPost(text.value()) || isPlaceAndDate(text.value());
        }
        return any;
    }

    /** Whether the text is nothing but a post or nothing but place and date. */
    boolean isAlone(String text) {
        return posts.contains(Folding.fold(text)) || isPlaceAndDate(text);
    }

    /** Whether the text is place and date as they stand above signatures. */
    boolean isPlaceAndDate(String text) {
        return PLACE_AND_DATE.matcher(text.strip()).matches();
    }

    private boolean isPost(String text) {
        if (initials.indexOf(Folding.initial(text)) < 0) {
            return false;
        }
        String folded = Folding.fold(text);
        return posts.contains(folded)
                || posts.stream().anyMatch(post -> folded.startsWith(post + " ") && isShort(folded, post));
    }

    private static boolean isShort(String folded, String post) {
        return List.of(folded.substring(post.length() + 1).split(" ")).size() <= MOST_WORDS_BEHIND;
    }
}
