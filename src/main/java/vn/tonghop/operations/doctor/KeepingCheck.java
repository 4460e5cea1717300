package vn.tonghop.operations.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.period.store.Periods;

/** How much each folder takes, and what of it may be moved away: answers and blank forms of months that are closed. */
final class KeepingCheck {

    private static final long MEGABYTE = 1L << 20;

    private final HomeFolder home;
    private final Periods periods;

    KeepingCheck(HomeFolder home, Periods periods) {
        this.home = home;
        this.periods = periods;
    }

    List<Remark> look() {
        List<String> sizes = new ArrayList<>();
        for (Path folder :
                List.of(home.inbox(), home.archive(), home.answers(), home.reports(), home.forms(), home.data())) {
            sizes.add(String.valueOf(folder.getFileName()));
            sizes.add(megabytes(size(folder)));
        }
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.good("sizes", sizes.toArray(new String[0])));
        List<String> there = periods.in(PeriodState.CLOSED).stream()
                .map(ReportingPeriod::toString)
                .filter(month -> !movable(month).isEmpty())
                .toList();
        if (!there.isEmpty()) {
            long size = there.stream()
                    .flatMap(month -> movable(month).stream())
                    .mapToLong(KeepingCheck::size)
                    .sum();
            remarks.add(Remark.good(
                    "keeping", "oldest", there.get(0), "newest", there.get(there.size() - 1), "size", megabytes(size)));
        }
        return remarks;
    }

    /** The folders of a month that nothing reads again once it is closed. */
    private List<Path> movable(String month) {
        List<Path> folders = new ArrayList<>();
        folders.add(home.forms().resolve(month));
        try (Stream<Path> units = Files.list(home.answers())) {
            units.map(unit -> unit.resolve(month)).forEach(folders::add);
        } catch (IOException e) {
            // A folder that is not there or not readable is told by the check of the home.
        }
        folders.removeIf(folder -> !Files.isDirectory(folder));
        return folders;
    }

    /** Bytes below a folder; what goes while a run is under way, or may not be read, counts nothing. */
    private static long size(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Rounded up, so that only nothing is 0. */
    private static String megabytes(long bytes) {
        return String.valueOf((bytes + MEGABYTE - 1) / MEGABYTE);
    }
}
