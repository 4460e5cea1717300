package vn.tonghop.staging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Folding;
import vn.tonghop.catalogue.Indicator;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.staging.submission.StagedItem;

/** Rows of BM13: a figure changed by telephone, with who, why and when. */
final class AdjustmentRowBuilder implements RowBuilder {

    private final Catalogue catalogue;

    AdjustmentRowBuilder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public StagedItem.@Nullable TypedRow build(RowCells cells, StagedItem.RowKey key) {
        String written = cells.text("code");
        String folded = Folding.fold(written);
        Indicator indicator = catalogue.indicators().stream()
                .filter(i -> i.isNamed(folded))
                .findFirst()
                .orElse(null);
        if (!written.isEmpty() && indicator == null) {
            cells.draft(FindingCode.VALUE_NOT_ALLOWED, "code")
                    .found(written)
                    .expected(codes())
                    .send();
            cells.reject();
        }
        cells.nameRow(folded);
        BigDecimal oldValue = cells.number("old", List.of());
        BigDecimal newValue = cells.number("new", List.of());
        if (newValue == null && !cells.isRejected()) {
            cells.missing("new", "", written);
        }
        String reason = cells.text("reason");
        String reporter = cells.text("reporter");
        String author = cells.text("author");
        LocalDate noted = cells.date("time");
        return cells.isRejected() || indicator == null || newValue == null
                ? null
                : new StagedItem.AdjustmentRow(
                        key, indicator.code(), oldValue, newValue, reason, reporter, author, noted, cells.applied());
    }

    private String codes() {
        return String.join(
                ", ", catalogue.indicators().stream().map(Indicator::code).toList());
    }
}
