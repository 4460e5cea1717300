package vn.tonghop.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What the parts of a sheet look like that are not data; all compared folded.
 *
 * @param rows what rows begin with that are no data, such as "Tổng cộng"
 * @param nilRows what says that nothing occurred, such as "Không phát sinh"
 * @param nilCells marks that mean "nothing" in an optional cell, such as "-"
 * @param notYet what says that a figure is not known yet, such as "chưa có"
 * @param signatures what begins the block after the table, such as "NGƯỜI LẬP BIỂU"
 * @param supplements what marks a late row in Ghi chú, such as "bổ sung"
 * @param estimateMarks marks in a MARK column that mean yes, such as "x"
 * @param crosses marks that mean yes unless other marks stand in the same column
 * @param unmarked what means no in a MARK column, beside {@code nilCells}
 * @param dittos signs and words that repeat the value above
 * @param references what points to another row by its number, such as "như mục 1"
 * @param scales further factors by unit of money, as catalogues of earlier versions have them; see {@link Measures}
 * @param partLabels what precedes the name of a part above the header, such as "Bộ phận"
 * @param months what is written about months
 */
public record SheetWords(
        RowWords rows,
        List<String> nilRows,
        List<String> nilCells,
        List<String> notYet,
        List<String> signatures,
        List<String> supplements,
        List<String> estimateMarks,
        List<String> crosses,
        List<String> unmarked,
        List<String> dittos,
        List<String> references,
        Map<String, Long> scales,
        List<String> partLabels,
        MonthWords months) {

    public SheetWords {
        nilRows = List.copyOf(nilRows);
        nilCells = List.copyOf(nilCells);
        notYet = List.copyOf(notYet);
        signatures = List.copyOf(signatures);
        supplements = List.copyOf(supplements);
        estimateMarks = List.copyOf(estimateMarks);
        crosses = List.copyOf(crosses);
        unmarked = List.copyOf(unmarked);
        dittos = List.copyOf(dittos);
        references = List.copyOf(references);
        scales = Map.copyOf(scales);
        partLabels = List.copyOf(partLabels);
    }
}
