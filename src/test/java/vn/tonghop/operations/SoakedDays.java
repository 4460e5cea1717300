package vn.tonghop.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.closing.Closings;
import vn.tonghop.closing.Decision;
import vn.tonghop.closing.Waivers;
import vn.tonghop.closing.issued.SignedCopy;
import vn.tonghop.closing.state.PeriodDesk;
import vn.tonghop.finding.store.RecordedFinding;
import vn.tonghop.operations.Trouble.Said;
import vn.tonghop.period.PeriodState;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.year.YearFacts;
import vn.tonghop.year.YearForms;

/** Day after day of a department whose service has its troubles, with what must be said on each. */
final class SoakedDays implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final int every;
    private static final String BY = "Chánh Văn phòng";
    private static final Map<Said, String> SUBJECTS = new EnumMap<>(Map.of(
            Said.FAILED, "bị dừng",
            Said.LATE, "Đêm qua chưa tổng hợp được",
            Said.DOWN, "không khỏe",
            Said.DATABASE, "Không kết nối được cơ sở dữ liệu",
            Said.DIGEST, "tệp phải sửa"));

    private final SoakedService service;
    private final YearForms forms = new YearForms(YearFacts.of(20_231_115));
    private final LocalDate first;
    private final List<Trouble> troubles;
    private final List<String> spoiled = new ArrayList<>();
    private final Set<String> heard = new HashSet<>();

    SoakedDays(TestDatabase database, Path root, LocalDate first, int every, List<Trouble> troubles) throws Exception {
        this.first = first;
        this.every = every;
        this.troubles = troubles;
        Files.createDirectories(root.resolve("inbox"));
        service = new SoakedService(database, root, at(first.minusDays(1), "20:00"));
        service.lookAt(at(first.minusDays(1), "20:00"));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** Which trouble there is in the night to a day; in every other round for two nights, where they are that far apart. */
    private @Nullable Trouble trouble(LocalDate day) {
        long n = first.until(day, java.time.temporal.ChronoUnit.DAYS) - 1;
        if (n < 0 || troubles.isEmpty() || n % every == every - 1) {
            return null;
        }
        Trouble trouble = troubles.get((int) (n / every % troubles.size()));
        boolean twoNights = n / every / troubles.size() % 2 == 1 && every > 2 && trouble != Trouble.CLOCK_AHEAD;
        return n % every == 0 || twoNights ? trouble : null;
    }

    /** From eleven in the evening before to the evening of a day. */
    void live(LocalDate day) throws Exception {
        Trouble now = trouble(day);
        boolean second = now != null && now == trouble(day.minusDays(1));
        LocalDate before = day.minusDays(1);
        if (now != null && !second) {
            begin(now, before);
        }
        night(now, day);
        assertThat(service.health())
                .as("health in the night to " + day + ", " + now)
                .isEqualTo(health(now, second));
        service.lookAt(at(day, "03:30"));
        boolean sends = now == null || !now.takesInbox();
        if (sends) {
            send(day);
        }
        service.lookAt(at(day, "10:00")).lookAt(at(day, "10:05"));
        if (now != null && now != trouble(day.plusDays(1))) {
            now.end(service);
        }
        if (!sends && now != trouble(day.plusDays(1))) {
            if (second) {
                send(before);
            }
            send(day);
        }
        service.lookAt(at(day, "16:05")).lookAt(at(day, "16:10"));
        heard(now, day);
        if (trouble(day.plusDays(1)) != now || now == null) {
            assertThat(service.health()).as("health in the evening of " + day).isEqualTo("200 UP []");
            close(day);
        }
    }

    private void begin(Trouble now, LocalDate before) throws Exception {
        now.begin(service);
        if (now == Trouble.CLOCK_AHEAD) {
            service.lookAt(at(before.plusDays(40), "23:00"));
        }
        if (now.isMail() || now == Trouble.ANSWERS_UNWRITABLE) {
            spoil(before);
        }
        service.lookAt(at(before, "23:05"));
    }

    private void night(@Nullable Trouble now, LocalDate day) {
        if (now == Trouble.CLOCK_BACK) {
            service.lookAt(at(day.minusDays(3), "01:05"));
        }
        service.lookAt(at(day, "01:05")).lookAt(at(day, "01:10"));
    }

    private static String health(@Nullable Trouble now, boolean second) {
        if (now == Trouble.DATABASE_GONE) {
            return "503 DOWN [db, night]";
        }
        return now != null && !now.isGoodNight() && second ? "503 DOWN [night]" : "200 UP []";
    }

    /** What the office heard since the day before; nothing on a day without trouble. */
    private void heard(@Nullable Trouble now, LocalDate day) throws Exception {
        List<SoakedService.Mail> all = service.mails();
        Set<String> identities = new HashSet<>();
        assertThat(all).allMatch(mail -> identities.add(mail.identity()));
        List<Said> said = new ArrayList<>();
        for (SoakedService.Mail mail : all) {
            if (heard.add(mail.identity()) && mail.to().equals(SoakedService.OFFICE)) {
                said.add(kind(mail.subject()));
            }
        }
        List<Said> wanted = new ArrayList<>(now == null ? List.of() : now.said());
        if (now != null && now.isSeenByDay() && now != trouble(day.minusDays(1))) {
            wanted.add(now.said().get(0)); // in the evening before
        }
        if (now == null) {
            assertThat(said).as("told on " + day).isEmpty();
        } else {
            assertThat(said)
                    .as("told on " + day + ", " + now)
                    .containsAll(wanted)
                    .filteredOn(s -> s != Said.DIGEST)
                    .containsExactlyInAnyOrderElementsOf(
                            wanted.stream().filter(s -> s != Said.DIGEST).toList());
        }
    }

    private static Said kind(String subject) {
        return SUBJECTS.entrySet().stream()
                .filter(each -> subject.contains(each.getValue()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject))
                .getKey();
    }

    /** On three days of a month its files come. */
    private void send(LocalDate day) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        YearMonth month = YearMonth.from(day);
        switch (day.getDayOfMonth()) {
            case 10 -> files.putAll(forms.of("TTUD", month));
            case 11 -> {
                for (String unit : List.of("VP", "QLKH", "QLCN", "TDC", "CSSHTT", "TTRA")) {
                    files.putAll(forms.of(unit, month));
                }
            }
            default -> {}
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            drop(file.getKey(), file.getValue(), at(day, "09:00"));
        }
    }

    private void spoil(LocalDate day) throws IOException {
        String path = "TTUD/hỏng " + day + ".xlsx";
        drop(path, ("không phải bảng tính " + day).getBytes(java.nio.charset.StandardCharsets.UTF_8), at(day, "22:00"));
        spoiled.add(path);
    }

    private void drop(String path, byte[] bytes, Instant saved) throws IOException {
        Path target = service.root().resolve("inbox").resolve(path);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, bytes);
        Files.setLastModifiedTime(target, FileTime.from(saved));
    }

    /** The office accepts what it knows and closes the month, on the first day without trouble after the sixteenth. */
    private void close(LocalDate day) throws Exception {
        ReportingPeriod month = ReportingPeriod.parse(YearMonth.from(day).toString());
        if (day.getDayOfMonth() < 17 || service.get(PeriodDesk.class).state(month) == PeriodState.CLOSED) {
            return;
        }
        decide(() -> {
            for (RecordedFinding each : service.get(PeriodDesk.class).openBlocking(month)) {
                assertThat(service.get(Waivers.class)
                                .accept(each.finding().id(), "Đã đối chiếu", BY)
                                .isDone())
                        .isTrue();
            }
            return null;
        });
        service.context().run(null);
        decide(() -> {
            Decision closed = service.get(Closings.class).close(month, BY, SignedCopy.NONE);
            assertThat(closed.isDone()).as("closes " + month + ": " + closed).isTrue();
            return closed;
        });
    }

    private void decide(java.util.function.Supplier<@Nullable Decision> work) throws Exception {
        service.context().decide(() -> Objects.requireNonNullElseGet(work.get(), Decision::done));
    }

    /** What must be the same with trouble and without: the ledger, what was received, and what became of it. */
    List<String> books() throws Exception {
        assertThat(service.jdbc().queryForList("select alert_id from alert_outbox where sent_at is null", String.class))
                .as("alerts that nobody got")
                .isEmpty();
        for (String path : spoiled) {
            for (String address : List.of(SoakedService.OFFICE, SoakedService.CENTRE)) {
                assertThat(service.mails())
                        .as(path + " told to " + address)
                        .filteredOn(
                                mail -> mail.to().equals(address) && mail.text().contains(path))
                        .hasSize(1);
            }
        }
        return YearHome.ledger(service.jdbc());
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
