package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tonghop.database.RunLock;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.finding.store.GivenWaivers;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.TestHome;
import vn.tonghop.people.AuditTrail;
import vn.tonghop.people.PersonDesk;
import vn.tonghop.people.Role;

/** Who gets in, what they are kept from, and what is written down of it. */
class DoorTests {

    private static final PersonDesk.Actor BY = new PersonDesk.Actor("kiểm thử", "kiem-thu");

    @Test
    void tellsNobodyWhetherNameOrPasswordIsWrongAndSlowsDownWhoGuesses() throws Exception {
        PageService service = PageService.running();
        service.person("doan.mat-khau", Role.SPECIALIST, null);
        Visitor guessing = new Visitor(service);
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> answer = guessing.signIn("doan.mat-khau", "mật khẩu số " + i);
            assertThat(guessing.sentTo(answer)).endsWith("/dang-nhap?sai");
        }
        assertThat(guessing.sentTo(guessing.signIn("doan.mat-khau", PageService.PASSWORD)))
                .endsWith("?cho");
        assertThat(guessing.sentTo(guessing.signIn("khong.co.ai", "x"))).endsWith("?sai");
        List<AuditTrail.Entry> refused = service.get(AuditTrail.class).newest("@127.0.0.1", "sign-in-refused", 100);
        assertThat(refused).extracting(AuditTrail.Entry::subject).contains("doan.mat-khau", "khong.co.ai");
        assertThat(refused).extracting(AuditTrail.Entry::detail).containsOnly("");
    }

    @Test
    void lastsUntilTheNextClickOfWhoeverIsDisabled() throws Exception {
        PageService service = PageService.running();
        service.person("sap.nghi", Role.SPECIALIST, null);
        Visitor leaving = Visitor.signedIn("sap.nghi");
        assertThat(leaving.get("/diem").statusCode()).isEqualTo(200);
        assertThat(service.get(PersonDesk.class)
                        .setEnabled("sap.nghi", false, BY)
                        .isDone())
                .isTrue();
        assertThat(leaving.sentTo(leaving.get("/diem"))).endsWith("/dang-nhap?het-han");
        assertThat(leaving.sentTo(leaving.signIn("sap.nghi", PageService.PASSWORD)))
                .endsWith("?sai");
    }

    @Test
    void opensOnlyOnceThePasswordOfSomebodyElseWasChanged() throws Exception {
        PageService service = PageService.running();
        PersonDesk desk = service.get(PersonDesk.class);
        String once = Objects.requireNonNull(
                desk.add("nguoi.moi", "Người Mới", Role.SPECIALIST, null, BY).password());
        Visitor fresh = new Visitor(service);
        fresh.signIn("nguoi.moi", once);
        assertThat(fresh.sentTo(fresh.get("/diem"))).endsWith("/mat-khau");
        HttpResponse<String> weak = fresh.post("/mat-khau", "/mat-khau", "cu", once, "moi", "ngắn", "nhac-lai", "ngắn");
        assertThat(fresh.sentTo(weak)).endsWith("/mat-khau");
        HttpResponse<String> done = fresh.post(
                "/mat-khau", "/mat-khau", "cu", once, "moi", PageService.PASSWORD, "nhac-lai", PageService.PASSWORD);
        assertThat(fresh.sentTo(done)).endsWith("/dang-nhap");
        assertThat(fresh.sentTo(fresh.get("/diem"))).endsWith("?het-han");
        fresh.signIn("nguoi.moi", PageService.PASSWORD);
        assertThat(fresh.get("/diem").statusCode()).isEqualTo(200);
    }

    @Test
    void showsAUnitItsOwnFilesAlone() throws Exception {
        Submissions submissions = PageService.running().get(Submissions.class);
        String own = submissions.newestOf("TTUD", 1).get(0).id();
        String other = submissions.newestOf("TDC", 1).get(0).id();
        Visitor unit = Visitor.in(Role.UNIT);
        for (String part : List.of("", "/tra-loi", "/tep")) {
            assertThat(unit.get("/ban-gui/" + own + part).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = unit.get("/ban-gui/" + other + part);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).doesNotContain("TDC", "Chi cục");
        }
        assertThat(unit.get("/bang-nop?ky=2023-12").body())
                .contains("Trung tâm Ứng dụng")
                .doesNotContain("Chi cục", "/ban-gui/" + other);
        assertThat(unit.get("/hom-nay").body()).doesNotContain("/ban-gui/" + other);
    }

    @Test
    void refusesFormsOfOtherPagesAndFilesOfStrangers() throws Exception {
        Visitor specialist = Visitor.in(Role.SPECIALIST);
        assertThat(specialist
                        .postWith("forged", "/diem/0/chap-nhan", "ly-do", "x")
                        .statusCode())
                .isEqualTo(403);
        Visitor nobody = new Visitor(PageService.running());
        HttpResponse<String> answer = nobody.send(nobody.request("/gui-so-lieu")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x\r\n\r\n--x--")));
        assertThat(answer.statusCode()).isEqualTo(403);
        Visitor unit = Visitor.in(Role.UNIT);
        HttpResponse<String> large = unit.send(unit.request("/gui-so-lieu")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[(2 << 20) + 1])));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Gửi quá nhiều một lần");
    }

    @Test
    void tellsBrowsersWhatNotToDo() throws Exception {
        Visitor visitor = Visitor.in(Role.SPECIALIST);
        HttpResponse<String> page = visitor.get("/diem");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        HttpResponse<String> door = new Visitor(PageService.running()).get("/dang-nhap");
        assertThat(door.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("tonghop=")
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void saysNothingFromInsideWhereSomethingIsWrong() throws Exception {
        Visitor visitor = Visitor.in(Role.SPECIALIST);
        for (String path : List.of("/diem?ky=xx", "/khong-co", "/ban-gui/..%2F..", "/bang-nop?ky=2023-13", "/error")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(200, 500);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "springframework", "vn.tonghop", "at java");
        }
        Visitor program = new Visitor(PageService.running());
        assertThat(program.send(program.request("/actuator/health")).body())
                .contains("\"status\"")
                .doesNotContain("components", "database");
    }

    @Test
    void isHeldByTheRunThatGoesOnAndByWhoWasFaster() throws Exception {
        PageService service = PageService.running();
        String id = service.get(Findings.class).ofPeriod(TestHome.DECEMBER).stream()
                .filter(r -> r.finding().severity() == Severity.BLOCKING && r.acceptedBy() == null)
                .map(r -> r.finding().id())
                .findFirst()
                .orElseThrow();
        Visitor first = Visitor.in(Role.SPECIALIST);
        service.person("nguoi.sau", Role.SPECIALIST, null);
        Visitor second = Visitor.signedIn("nguoi.sau");
        String accept = "/diem/" + id + "/chap-nhan";

        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        ExecutorService run = Executors.newSingleThreadExecutor();
        Future<?> running = run.submit(() -> service.get(RunLock.class).during(() -> {
            held.countDown();
            done.await();
            return true;
        }));
        held.await();
        first.post("/diem", accept, "ly-do", "Đã đối chiếu");
        assertThat(first.get("/diem").body()).contains("Một lượt chạy hoặc một quyết định khác đang diễn ra");
        done.countDown();
        running.get();
        run.shutdown();

        first.post("/diem", accept, "ly-do", "Đã đối chiếu bản giấy <script>alert(1)</script>");
        assertThat(first.get("/diem?trang-thai=accepted").body())
                .contains("Đã đối chiếu bản giấy &lt;script&gt;")
                .doesNotContain("<script>alert");
        second.post("/diem", accept, "ly-do", "Tôi cũng thấy vậy");
        assertThat(second.get("/diem").body()).contains("đã được Người chuyen-vien chấp nhận");

        GivenWaivers.Waiver waiver = service.get(GivenWaivers.class).of(id).orElseThrow();
        assertThat(waiver.by()).isEqualTo("Người chuyen-vien");
        assertThat(waiver.account()).isEqualTo("chuyen-vien.thu@127.0.0.1");
        assertThat(service.get(AuditTrail.class).newest("chuyen-vien.thu@127.0.0.1", "accept", 10))
                .filteredOn(entry -> entry.detail().contains(id))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("bản giấy"));
        Visitor lead = Visitor.in(Role.OFFICE_LEAD);
        assertThat(lead.get("/nhat-ky?viec=accept").body()).contains("chuyen-vien.thu@127.0.0.1", "&lt;script&gt;");
        first.post("/diem", "/diem/" + id + "/rut-lai");
        assertThat(service.get(GivenWaivers.class).of(id)).isEmpty();
        assertThat(service.get(JdbcTemplate.class)
                        .queryForObject(
                                "select count(*) from period_event where os_account = 'chuyen-vien.thu@127.0.0.1'"
                                        + " and locate(?, detail) > 0",
                                Integer.class,
                                id))
                .isEqualTo(2);
    }
}
