package vn.tonghop.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The ledger of import dossiers behind BM09. A month's form shows what was received or appraised in its window, and
 * leaves out an appraisal that had not happened yet.
 */
final class ImportDossiers {

    private ImportDossiers() {}

    static List<List<String>> rows(SampleMonth month) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> dossier : TextTable.read("import-dossiers.tsv")) {
            boolean appraised = month.contains(dossier.get(4));
            if (appraised || month.contains(dossier.get(1))) {
                rows.add(row(rows.size() + 1, dossier, appraised));
            }
        }
        return rows;
    }

    private static List<String> row(int ordinal, List<String> dossier, boolean appraised) {
        return List.of(
                String.valueOf(ordinal),
                dossier.get(0),
                dossier.get(1),
                dossier.get(2),
                dossier.get(3),
                appraised ? dossier.get(4) : "",
                appraised ? dossier.get(5) : "");
    }
}
