package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.tonghop.intake.Submissions;
import vn.tonghop.people.Role;

/** Every page as each role sees it: the browser complains of nothing, everybody can use it, nothing runs off a telephone. */
class PageTourTests {

    @Test
    void showsEveryPageWithoutComplaintOrBarrier() throws Exception {
        PageService service = PageService.running();
        String sent = service.get(Submissions.class).newestOf("TDC", 1).get(0).id();
        Map<String, String> found = new TreeMap<>();
        try (Browser browser = Browser.open(service)) {
            look(browser.go("/dang-nhap"), "dang-nhap", found);
            tour(browser, Role.UNIT, found, Map.of("gui-so-lieu", "/gui-so-lieu", "hom-nay-don-vi", "/hom-nay"));
            tour(
                    browser,
                    Role.SPECIALIST,
                    found,
                    Map.of(
                            "hom-nay", "/hom-nay",
                            "bang-nop", "/bang-nop?ky=2023-12",
                            "diem", "/diem?ky=2023-12",
                            "ban-gui", "/ban-gui/" + sent));
            tour(browser, Role.ADMINISTRATOR, found, Map.of("nguoi-dung", "/nguoi-dung", "nhat-ky", "/nhat-ky"));
            look(browser.go("/khong-co"), "khong-co", found);
        }
        assertThat(found).isEmpty();
    }

    private static void tour(Browser browser, Role role, Map<String, String> found, Map<String, String> pages)
            throws Exception {
        browser.driver().manage().deleteAllCookies();
        browser.signIn(role);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            look(browser.go(page.getValue()), page.getKey(), found);
        }
    }

    private static void look(Browser browser, String name, Map<String, String> found) throws Exception {
        List<String> complaints = browser.complaints().stream()
                .filter(line -> !line.contains("/khong-co"))
                .toList();
        List<?> barriers = browser.barriers();
        browser.complaints(); // of the rules themselves
        if (!complaints.isEmpty() || !barriers.isEmpty()) {
            found.put(name, complaints + " " + barriers);
        }
        browser.picture(name, 1366, 768);
        browser.picture(name, 390, 844);
    }
}
