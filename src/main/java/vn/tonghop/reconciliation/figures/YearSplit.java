package vn.tonghop.reconciliation.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a register counts since the day inside a month on which an indicator's own year began.
 *
 * @param firstDay of the indicator's year
 * @param total its rows from that day to the cut-off
 * @param evidence those rows
 */
public record YearSplit(LocalDate firstDay, BigDecimal total, List<Figure.Evidence> evidence) {

    public YearSplit {
        evidence = List.copyOf(evidence);
    }
}
