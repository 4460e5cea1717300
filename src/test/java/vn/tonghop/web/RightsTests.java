package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tonghop.people.Action;
import vn.tonghop.people.Role;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentences;

/** Who may do what: each cell of the table, each address that there is, each role. */
class RightsTests {

    /** Đơn vị, chuyên viên, lãnh đạo văn phòng, lãnh đạo Sở, vận hành, quản trị. */
    private static final Map<Action, String> TABLE = Map.of(
            Action.TODAY, "xxxxx-",
            Action.TABLE, "xxxxx-",
            Action.FILES, "xxxx--",
            Action.SEND, "x-----",
            Action.FINDINGS, "-xxx--",
            Action.ACCEPT, "-x----",
            Action.WITHDRAW, "-x----",
            Action.PEOPLE, "-----x",
            Action.AUDIT, "--x--x",
            Action.ACCOUNT, "xxxxxx");

    @Test
    void areThoseOfTheTable() {
        assertThat(TABLE).containsOnlyKeys(Action.values());
        TABLE.forEach((action, cells) -> assertThat(Stream.of(Role.values())
                        .map(role -> role.may(action) ? "x" : "-")
                        .collect(Collectors.joining()))
                .as(action.name())
                .isEqualTo(cells));
    }

    @Test
    void areThoseOfTheDocument() throws IOException {
        String page = Files.readString(Path.of("docs", "console.md"));
        Sentences words = Sentences.load("page", Language.VI);
        for (Action action : Action.values()) {
            String cells = Stream.of(Role.values())
                    .map(role -> role.may(action) ? " ✔ |" : " |")
                    .collect(Collectors.joining());
            assertThat(page).contains("| " + words.label("action." + action.slug()) + " |" + cells);
        }
    }

    @Test
    void standOnEveryPage() throws Exception {
        assertThat(handlers())
                .hasSizeGreaterThan(15)
                .allSatisfy((mapping, handler) -> assertThat(handler.hasMethodAnnotation(Needs.class)
                                != handler.hasMethodAnnotation(OpenToAll.class))
                        .as(handler.toString())
                        .isTrue());
    }

    /** By the address alone, as somebody would who knows it: with a session and a token of the own page. */
    @Test
    void holdAtEveryAddressForEveryRole() throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        int asked = 0;
        for (Role role : Role.values()) {
            Visitor visitor = Visitor.in(role);
            String token = visitor.token("/mat-khau");
            for (Map.Entry<RequestMappingInfo, HandlerMethod> each : handlers().entrySet()) {
                Needs needs = each.getValue().getMethodAnnotation(Needs.class);
                if (needs == null) {
                    continue;
                }
                for (Asked one : asked(each.getKey())) {
                    HttpResponse<String> answer =
                            one.post() ? visitor.postWith(token, one.path()) : visitor.get(one.path());
                    asked++;
                    boolean refused = answer.statusCode() == 403;
                    if (refused == role.may(needs.value())
                            || visitor.sentTo(answer).contains("dang-nhap")) {
                        wrong.put(role + " " + one, answer.statusCode() + " " + visitor.sentTo(answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(90);
    }

    @Test
    void areNobodysWhoIsNotSignedIn() throws Exception {
        Visitor nobody = new Visitor(PageService.running());
        String token = nobody.token("/dang-nhap");
        for (Map.Entry<RequestMappingInfo, HandlerMethod> each : handlers().entrySet()) {
            if (each.getValue().hasMethodAnnotation(Needs.class)) {
                for (Asked one : asked(each.getKey())) {
                    HttpResponse<String> answer =
                            one.post() ? nobody.postWith(token, one.path()) : nobody.get(one.path());
                    assertThat(nobody.sentTo(answer)).as(one.toString()).endsWith("/dang-nhap");
                }
            }
        }
    }

    /** An address as it is asked for. */
    private record Asked(boolean post, String path) {}

    private static List<Asked> asked(RequestMappingInfo mapping) {
        List<Asked> asked = new ArrayList<>();
        for (String pattern : mapping.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]+}", "khong-co");
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                asked.add(new Asked(method == RequestMethod.POST, path));
            }
        }
        return asked;
    }

    private static Map<RequestMappingInfo, HandlerMethod> handlers() throws Exception {
        PageService service = PageService.running();
        new Visitor(service).get("/dang-nhap"); // the servlet knows its pages from the first one on
        WebApplicationContext context = service.get(DispatcherServlet.class).getWebApplicationContext();
        return Objects.requireNonNull(context)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }
}
