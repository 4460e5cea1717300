package vn.tonghop.staging.values;

import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.reading.encoding.LegacyEncodings;

/** Hands the catalogue's encodings to the readers. They hold for the process, which works for one home. */
public final class CatalogueEncodings {

    private CatalogueEncodings() {}

    /** The catalogue, whose encodings are read from now on. */
    public static Catalogue inUse(Catalogue catalogue) {
        LegacyEncodings.use(catalogue.encodings().stream()
                .map(e -> new LegacyEncodings.Table(e.code(), e.fonts(), e.capitalFonts(), e.letters()))
                .toList());
        return catalogue;
    }
}
