package vn.tonghop.operations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.home.MachineClock;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.doctor.Doctor;
import vn.tonghop.operations.doctor.Remark;

/** {@code doctor}: looks at home, database, archive, disks, clock and catalogue, and says what to do. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    /** A line, for programs. */
    record Line(String check, String level, String outcome, Map<String, String> values, String message) {}

    /** All lines, for programs. */
    record Answer(boolean healthy, List<Line> checks) {}

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        Path home = Homes.place(options);
        WorkProgress work = new WorkProgress();
        List<Remark> remarks =
                console.watching(work, () -> new Doctor(MachineClock.utc()).look(home, options.settings(), work));
        long bad = remarks.stream().filter(r -> r.level() == Remark.Level.BAD).count();
        console.answer(
                new Answer(bad == 0, remarks.stream().map(r -> line(console, r)).toList()));
        remarks.forEach(r -> console.say("doctor.line." + level(r), "text", console.text(r.key(), r.values())));
        console.say(bad == 0 ? "doctor.done.good" : "doctor.done.bad", "count", bad);
        return bad == 0 ? ExitCode.DONE : ExitCode.ACT;
    }

    private static Line line(Console console, Remark remark) {
        return new Line(
                remark.check(),
                level(remark),
                remark.outcome(),
                remark.values(),
                console.text(remark.key(), remark.values()));
    }

    private static String level(Remark remark) {
        return switch (remark.level()) {
            case GOOD -> "good";
            case NOTE -> "note";
            case BAD -> "bad";
        };
    }
}
