package vn.tonghop.answer;

/**
 * How much of a file an answer shows.
 *
 * @param fileBytes files up to this size come back with their sheets; larger ones with the rows at fault only
 * @param expandedBytes the same, for the unpacked content of a workbook
 * @param cells the same, for the cells of a file that is copied by value
 * @param colouredCells of one range; of a larger one the first cell alone is coloured
 * @param comments of one sheet; faults beyond are coloured and stand on the slip
 */
public record AnswerLimits(long fileBytes, long expandedBytes, int cells, int colouredCells, int comments) {

    /** Limits that a heap of 512 MB bears. */
    public static AnswerLimits defaults() {
        return new AnswerLimits(5L << 20, 12L << 20, 100_000, 1000, 2000);
    }
}
