package vn.tonghop.reconciliation.told;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FigureNames;
import vn.tonghop.catalogue.Placeholders;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.figures.Figure;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs;
import vn.tonghop.reconciliation.inputs.ReconciliationInputs.ReportedParagraph;

/** Whether the figures that units' sentences carry are known. */
public final class CarriedFigureCheck {

    private final Catalogue catalogue;
    private final ReconciliationInputs inputs;

    public CarriedFigureCheck(Catalogue catalogue, ReconciliationInputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /** A finding at the cell of each sentence of a month for each figure in it that nobody has stated. */
    public List<Finding> check(ReportingPeriod period, List<ReportedParagraph> paragraphs, List<Figure> figures) {
        Map<String, Figure> byId =
                figures.stream().collect(Collectors.toMap(Figure::id, Function.identity(), (a, b) -> a));
        List<Finding> findings = new ArrayList<>();
        for (ReportedParagraph paragraph : paragraphs) {
            for (String id : new LinkedHashSet<>(Placeholders.in(paragraph.content()))) {
                Figure figure = byId.get(id.replace(FigureNames.LIST, ".period"));
                boolean unlisted = id.endsWith(FigureNames.LIST) && !isListed(period, id);
                if (unlisted || figure == null || figure.value() == null) {
                    findings.add(missing(period, paragraph, id, figure == null ? id : figure.label()));
                }
            }
        }
        return findings;
    }

    private boolean isListed(ReportingPeriod period, String id) {
        return catalogue
                .indicator(id.substring(0, id.length() - FigureNames.LIST.length()))
                .map(indicator -> inputs.registerList(period, indicator))
                .isPresent();
    }

    private Finding missing(ReportingPeriod period, ReportedParagraph paragraph, String id, String label) {
        return catalogue
                .finding(FindingCode.CARRIED_FIGURE_MISSING)
                .period(period)
                .unit(paragraph.unit())
                .form(paragraph.form())
                .about(paragraph.section() + " " + id + " " + Quotes.key(paragraph.content()))
                .at(paragraph.place().location("content"))
                .with("cell", Objects.requireNonNullElse(paragraph.place().cell("content"), ""))
                .with("indicator", label)
                .build();
    }
}
