package vn.tonghop.reading.excel;

import vn.tonghop.reading.CellContent.Shown;

/**
 * What a number format makes of a number.
 *
 * @param kind a number, a percentage, a day or a time
 * @param shown how many thousands it divides by, and the words that it puts behind
 */
record NumberFormat(FormatKind kind, Shown shown) {

    static final NumberFormat PLAIN = new NumberFormat(FormatKind.NUMBER, Shown.AS_STORED);

    static NumberFormat of(String code) {
        FormatKind kind = FormatCodes.of(code);
        return new NumberFormat(kind, kind == FormatKind.NUMBER ? DisplayScale.of(code) : Shown.AS_STORED);
    }

    static NumberFormat builtIn(int id) {
        return new NumberFormat(FormatCodes.builtIn(id), Shown.AS_STORED);
    }
}
