package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.Verdict;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.intake.Submissions;
import vn.tonghop.operations.TestHome;
import vn.tonghop.people.Role;

/** What people do on the page, in a browser, from the sign-in to what they wanted. */
class WholeWayTests {

    private static final String HOSTILE = "BM12 <img src=x onerror=alert(1)> & 'T12.2023'.csv";

    @TempDir
    private Path folder;

    @Test
    void aUnitSendsASpoiledFileReadsWhatToDoAndSendsItCorrected() throws Exception {
        PageService service = PageService.running();
        service.person("qlcn", Role.UNIT, "QLCN");
        String whole = Files.readString(TestHome.SAMPLES.resolve("2023-12/QLCN/ho_so_cap_phep_T12.2023.csv"));
        Path spoiled = write(HOSTILE, whole.replaceFirst("Loại", "Cột khác"));
        try (Browser browser = Browser.open(service)) {
            browser.signIn("qlcn", PageService.PASSWORD).go("/gui-so-lieu");
            browser.driver().findElement(By.id("tep")).sendKeys(spoiled.toString());
            browser.press(".drop button:not(.second)");
            browser.awaitText("trả lại để sửa");
            assertThat(browser.driver().findElements(By.cssSelector("main img")))
                    .isEmpty();
            browser.press("#lich-su td.name a");
            assertThat(browser.text("main")).contains("trả lại để sửa", "Không thấy dòng tiêu đề", "onerror=alert(1)");
            assertThat(browser.driver().findElements(By.cssSelector("main img")))
                    .isEmpty();

            Path corrected = write("BM12 T12.2023 sửa lại.csv", whole + "\n");
            browser.go("/gui-so-lieu").driver().findElement(By.id("tep")).sendKeys(corrected.toString());
            browser.press(".drop button.second");
            browser.awaitText("Chỉ kiểm tra, không tính vào báo cáo");
            assertThat(browser.complaints()).isEmpty();
        }
        assertThat(service.get(Submissions.class).newestOf("QLCN", 2))
                .satisfiesExactly(
                        checked -> {
                            assertThat(checked.checkOnly()).isTrue();
                            assertThat(checked.filePath()).isEqualTo("QLCN/KIEM-TRA/BM12 T12.2023 sửa lại.csv");
                        },
                        returned -> assertThat(returned.verdict()).isEqualTo(Verdict.RETURNED));
    }

    @Test
    void aSpecialistAcceptsAndTakesBackInPlace() throws Exception {
        PageService service = PageService.running();
        String id = blocking(service, 1);
        try (Browser browser = Browser.open(service)) {
            browser.signIn(Role.SPECIALIST).go("/diem?ky=2023-12&muc=blocking");
            browser.driver().executeScript("window.sameDocument = true");
            decide(browser, id, "Đã gọi điện, đơn vị xác nhận <b>đúng</b>");
            browser.awaitText("Đã được Người chuyen-vien chấp nhận: Đã gọi điện, đơn vị xác nhận <b>đúng</b>");
            assertThat(browser.driver().executeScript("return window.sameDocument"))
                    .isEqualTo(true);
            assertThat(browser.driver().getCurrentUrl()).contains("muc=blocking");
            browser.press("[id='" + id + "'] form button");
            browser.awaitText("Đã thu hồi việc chấp nhận.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** The same forms, without a line of script. */
    @Test
    void worksWithoutScripts() throws Exception {
        PageService service = PageService.running();
        String id = blocking(service, 2);
        service.person("ttra", Role.UNIT, "TTRA");
        Path file = write("Thuyết minh TTRA.txt", "không phải biểu nào");
        try (Browser browser = Browser.open(service, false)) {
            browser.signIn(Role.SPECIALIST).go("/diem?ky=2023-12");
            decide(browser, id, "Đúng như biên bản");
            browser.awaitText("Đã chấp nhận.");
            browser.press("[id='" + id + "'] form button");
            browser.awaitText("Đã thu hồi việc chấp nhận.");
            browser.press(".who form:last-of-type button");
            browser.awaitText("Đã đăng xuất.");
            browser.signIn("ttra", PageService.PASSWORD).go("/gui-so-lieu");
            browser.driver().findElement(By.id("tep")).sendKeys(file.toString());
            browser.press(".drop button:not(.second)");
            browser.awaitText("Đã gửi 1 tệp.");
        }
    }

    private static void decide(Browser browser, String id, String reason) {
        browser.press("[id='" + id + "'] summary");
        browser.type("ly-do-" + id, reason);
        browser.press("[id='" + id + "'] details button");
    }

    private static String blocking(PageService service, int which) {
        return service.get(Findings.class).ofPeriod(TestHome.DECEMBER).stream()
                .filter(r -> r.finding().severity() == Severity.BLOCKING && r.acceptedBy() == null)
                .map(r -> r.finding().id())
                .distinct()
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
