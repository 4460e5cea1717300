package vn.tonghop.samples;

import java.util.List;

/** One filled form: what stands above its table, and its rows. */
record SampleSheet(
        SampleForm form, String name, String unit, String periodMark, SampleMonth month, List<List<String>> rows) {

    SampleSheet {
        rows = List.copyOf(rows);
    }

    int lastColumn() {
        return form.columns.size() - 1;
    }

    /** The last column of the left half, where the unit and the clerk stand. */
    int leftHalf() {
        return form.columns.size() / 2 - 1;
    }
}
