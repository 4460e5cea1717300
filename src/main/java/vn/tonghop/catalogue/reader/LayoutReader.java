package vn.tonghop.catalogue.reader;

import vn.tonghop.catalogue.LayoutProfile;
import vn.tonghop.catalogue.yaml.Fields;

/** Reads {@code layout}; every number must lie within the ranges of Decree 30/2020/NĐ-CP, Annex I. */
final class LayoutReader {

    private LayoutReader() {}

    static LayoutProfile read(Fields report) {
        Fields fields = report.optionalChild(
                "layout",
                "font",
                "top-mm",
                "bottom-mm",
                "left-mm",
                "right-mm",
                "body-half-points",
                "table-half-points",
                "first-line-twips",
                "paragraph-twips",
                "line-twips");
        int firstLine = fields.integer("first-line-twips", 567, 567, 720);
        if (firstLine != 567 && firstLine != 720) {
            fields.mistake(
                    "first-line-twips",
                    "wrong-value",
                    "key",
                    "first-line-twips",
                    "found",
                    firstLine,
                    "expected",
                    "567, 720");
        }
        return new LayoutProfile(
                font(fields),
                fields.integer("top-mm", 20, 20, 25),
                fields.integer("bottom-mm", 20, 20, 25),
                fields.integer("left-mm", 30, 30, 35),
                fields.integer("right-mm", 20, 15, 20),
                fields.integer("body-half-points", 28, 26, 28),
                fields.integer("table-half-points", 24, 22, 28),
                firstLine,
                fields.integer("paragraph-twips", 120, 120, 480),
                fields.integer("line-twips", 240, 240, 360));
    }

    private static String font(Fields fields) {
        String font = fields.text("font", "Times New Roman");
        if (!font.equals("Times New Roman")) {
            fields.mistake("font", "wrong-value", "key", "font", "found", font, "expected", "Times New Roman");
        }
        return font;
    }
}
