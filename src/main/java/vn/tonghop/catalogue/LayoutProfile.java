package vn.tonghop.catalogue;

/**
 * Page and type sizes within the ranges of Decree 30/2020/NĐ-CP, Annex I. Lengths in millimetres, sizes in half-points,
 * spacing in twentieths of a point.
 *
 * @param font the typeface
 * @param topMm top margin, 20 to 25
 * @param bottomMm bottom margin, 20 to 25
 * @param leftMm left margin, 30 to 35
 * @param rightMm right margin, 15 to 20
 * @param bodyHalfPoints body text, 26 to 28
 * @param tableHalfPoints tables of the annex
 * @param firstLineTwips first-line indent, 567 (1 cm) or 720 (1.27 cm)
 * @param paragraphTwips space between paragraphs, at least 120
 * @param lineTwips line spacing, 240 (single) to 360 (one and a half)
 */
public record LayoutProfile(
        String font,
        int topMm,
        int bottomMm,
        int leftMm,
        int rightMm,
        int bodyHalfPoints,
        int tableHalfPoints,
        int firstLineTwips,
        int paragraphTwips,
        int lineTwips) {}
