package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Who carries on whom among the units of a catalogue. */
final class UnitSuccession {

    private final List<ReportingUnit> units;

    UnitSuccession(List<ReportingUnit> units) {
        this.units = units;
    }

    /** The units of a day that carry on one that has ended, or that one which is not yet there will carry on. */
    List<ReportingUnit> inPlaceOf(ReportingUnit unit, LocalDate day) {
        LocalDate from = unit.validity().from();
        boolean early = from != null && day.isBefore(from);
        Set<ReportingUnit> kin = new HashSet<>();
        follow(unit, early ? this::predecessors : this::successors, kin);
        return units.stream()
                .filter(u -> kin.contains(u) && u.validity().contains(day))
                .toList();
    }

    private void follow(
            ReportingUnit unit, Function<ReportingUnit, List<ReportingUnit>> next, Set<ReportingUnit> found) {
        next.apply(unit).stream().filter(found::add).forEach(u -> follow(u, next, found));
    }

    private List<ReportingUnit> successors(ReportingUnit unit) {
        return units.stream()
                .filter(u -> u.predecessors().contains(unit.code()))
                .toList();
    }

    private List<ReportingUnit> predecessors(ReportingUnit unit) {
        return units.stream()
                .filter(u -> unit.predecessors().contains(u.code()))
                .toList();
    }
}
