package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.people.Role;

/** Somebody who asks for pages by their addresses, with a session but without a browser. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final PageService service;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    Visitor(PageService service) {
        this.service = service;
    }

    static Visitor in(Role role) throws Exception {
        return signedIn(PageService.username(role));
    }

    static Visitor signedIn(String username) throws Exception {
        Visitor visitor = new Visitor(PageService.running());
        HttpResponse<String> answer = visitor.signIn(username, PageService.PASSWORD);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("dang-nhap");
        return visitor;
    }

    HttpResponse<String> signIn(String username, String password) throws Exception {
        return post("/dang-nhap", "/dang-nhap", "ten", username, "mat-khau", password);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html"));
    }

    /** Where what is asked for sends its visitor; empty where nowhere. */
    String sentTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Sends the form of a page, with the token that stands in it. */
    HttpResponse<String> post(String page, String path, String... namesAndValues) throws Exception {
        return postWith(token(page), path, namesAndValues);
    }

    HttpResponse<String> postWith(String token, String path, String... namesAndValues)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            form.append('&').append(encoded(namesAndValues[i])).append('=').append(encoded(namesAndValues[i + 1]));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.address(path)));
    }

    /** The token against forged requests that stands in a page. */
    String token(String page) throws IOException, InterruptedException {
        Matcher matcher = TOKEN.matcher(get(page).body());
        assertThat(matcher.find()).as("a token in " + page).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
