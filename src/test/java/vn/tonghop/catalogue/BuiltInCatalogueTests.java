package vn.tonghop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltInCatalogueTests {

    private final Catalogue catalogue = new CatalogueLoader().load(null);

    @Test
    void loadsWithoutMistake() {
        assertThat(catalogue.units())
                .extracting(ReportingUnit::code)
                .containsExactly("VP", "QLKH", "QLCN", "TTUD", "TDC", "CSSHTT", "TTRA");
    }
}
