package vn.tonghop.catalogue;

import java.util.List;

/**
 * What the rows of a table begin with that are no data; compared folded. Words only support what place, shape and typed cells
 * say of a row: a row that holds data is data whatever it begins with.
 *
 * @param totals the sum of the rows above, such as "Tổng cộng"
 * @param looseTotals the same in words that open names and sentences, too, such as "Tổng"
 * @param pageTotals the sum of a page, such as "Cộng trang"
 * @param carriedOut the sum that goes to the next page, such as "Cộng chuyển trang sau"
 * @param carriedIn the sum that comes from the page before, such as "Số trang trước chuyển sang"
 * @param yearTotals the sum since the year's beginning, such as "Lũy kế từ đầu năm"
 * @param parts a part of the sum above, such as "Trong đó"
 * @param inWords the sum in words, such as "Bằng chữ"
 * @param notes remarks, such as "Ghi chú"
 * @param continuations what a title says on the next page, such as "tiếp theo"
 * @param hints how a column is to be filled in, such as "ngày/tháng"
 */
public record RowWords(
        List<String> totals,
        List<String> looseTotals,
        List<String> pageTotals,
        List<String> carriedOut,
        List<String> carriedIn,
        List<String> yearTotals,
        List<String> parts,
        List<String> inWords,
        List<String> notes,
        List<String> continuations,
        List<String> hints) {

    public RowWords {
        totals = List.copyOf(totals);
        looseTotals = List.copyOf(looseTotals);
        pageTotals = List.copyOf(pageTotals);
        carriedOut = List.copyOf(carriedOut);
        carriedIn = List.copyOf(carriedIn);
        yearTotals = List.copyOf(yearTotals);
        parts = List.copyOf(parts);
        inWords = List.copyOf(inWords);
        notes = List.copyOf(notes);
        continuations = List.copyOf(continuations);
        hints = List.copyOf(hints);
    }
}
