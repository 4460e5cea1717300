package vn.tonghop.report.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.catalogue.RegisterFeed.Order;
import vn.tonghop.catalogue.RegisterFeed.RowList;
import vn.tonghop.catalogue.RegisterField;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.NamedCount;

class RegisterListsTests {

    private static final Indicator DECLARED =
            new CatalogueLoader().load(null).indicator("TDC-03").orElseThrow();
    private static final List<NamedCount> ROWS = List.of(
            row("TCVN 7054:2014", "DNTN Thảo Hòa", 1),
            row("TCVN 6168:2002", "Công ty Velax", 3),
            row("TCVN 7054:2014", "DNTN Hà Khánh", 3),
            row("TCVN 7054:2014", "DNTN Đức Thảo", 12));

    private static NamedCount row(String group, String name, int count) {
        return new NamedCount(group, name, BigDecimal.valueOf(count));
    }

    private static String text(Order order) {
        return RegisterLists.text(
                DECLARED,
                new RowList(RegisterField.PARTY, RegisterField.SUBJECT, "{names} phù hợp {group}", order),
                ROWS);
    }

    @Test
    void groupsNamesAndCountsThoseOfMoreThanOne() {
        assertThat(text(Order.AS_LISTED))
                .isEqualTo("DNTN Thảo Hòa, DNTN Hà Khánh (03 sản phẩm), DNTN Đức Thảo (12 sản phẩm) phù hợp TCVN"
                        + " 7054:2014; Công ty Velax (03 sản phẩm) phù hợp TCVN 6168:2002");
    }

    @Test
    void ordersNamesInAGroupAsTheCatalogueSays() {
        assertThat(text(Order.NAME))
                .startsWith("DNTN Đức Thảo (12 sản phẩm), DNTN Hà Khánh (03 sản phẩm), DNTN Thảo Hòa");
        assertThat(text(Order.COUNT))
                .startsWith("DNTN Đức Thảo (12 sản phẩm), DNTN Hà Khánh (03 sản phẩm), DNTN Thảo Hòa");
    }

    @Test
    void saysWhereTheRegisterHasNoRow() {
        RowList list = new RowList(RegisterField.PARTY, null, "{names}", Order.AS_LISTED);
        assertThat(RegisterLists.text(DECLARED, list, List.of())).isEqualTo("không phát sinh");
    }
}
