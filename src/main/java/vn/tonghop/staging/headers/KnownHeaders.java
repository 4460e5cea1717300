package vn.tonghop.staging.headers;

import java.util.List;
import java.util.Set;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.HeaderFit;
import vn.tonghop.reading.SourceRow;

/** How well rows hold the header of a form of the catalogue: by the columns that are found, against those that are missing. Thread-safe. */
public final class KnownHeaders implements HeaderFit {

    private final Catalogue catalogue;

    public KnownHeaders(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public int of(List<SourceRow> rows) {
        // A matcher remembers texts for one sheet, and files are opened by several threads
        HeaderMatch match = new HeaderMatcher(catalogue, Set.of()).find(rows);
        return match == null
                ? 0
                : Math.max(1, match.columns().size() - 2 * match.missing().size());
    }
}
