package vn.tonghop.reading.excel;

/**
 * What of a cell's style decides about its content.
 *
 * @param format what its number format makes of a number
 * @param font the font of its text where the text has none of its own
 */
record CellLook(NumberFormat format, CellFont font) {

    static final CellLook PLAIN = new CellLook(NumberFormat.PLAIN, CellFont.UNICODE);
}
