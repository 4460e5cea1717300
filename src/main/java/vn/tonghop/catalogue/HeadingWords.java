package vn.tonghop.catalogue;

import java.util.List;

/**
 * What headings say beside the names of columns; all compared folded.
 *
 * @param results headings of a group whose columns are the month's own, such as "Kết quả thực hiện"
 * @param others words that make another column of a name above or before which they stand, such as "Kế hoạch"
 * @param shorter words that make another column of one that is named as a year's, such as "tháng"
 * @param hints words that with numbers only explain a name, as in "Lũy kế đến ngày 14/12/2023"
 * @param counting words by which a column seems to count things, such as "số lượng"
 */
public record HeadingWords(
        List<String> results, List<String> others, List<String> shorter, List<String> hints, List<String> counting) {

    public HeadingWords {
        results = folded(results);
        others = folded(others);
        shorter = folded(shorter);
        hints = folded(hints);
        counting = folded(counting);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).distinct().toList();
    }
}
