package vn.tonghop.reading.excel;

/**
 * What of a cell's style decides about its content.
 *
 * @param kind what its number format shows
 * @param font the font of its text where the text has none of its own
 */
record CellLook(FormatKind kind, CellFont font) {

    static final CellLook PLAIN = new CellLook(FormatKind.NUMBER, CellFont.UNICODE);
}
