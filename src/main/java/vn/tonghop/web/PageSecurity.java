package vn.tonghop.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.IpAddressAuthorizationManager;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import vn.tonghop.operations.serve.PageSettings;
import vn.tonghop.people.AuditTrail;
import vn.tonghop.people.People;

/** Who gets as far as a page, and what browsers are told not to do with it. What each may do there {@link Needs} says. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class PageSecurity {

    static final String SIGN_IN = "/dang-nhap";
    private static final String HTMX = "HX-Request";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SignInThrottle signInThrottle(PageSettings settings, Clock clock) {
        return new SignInThrottle(settings.tries(), settings.pause(), clock);
    }

    @Bean
    SignInProvider signInProvider(People people, PasswordEncoder encoder, SignInThrottle throttle, AuditTrail audit) {
        return new SignInProvider(people, encoder, throttle, audit);
    }

    /** Health for everybody, without details; the rest for programs of this machine and for who operates the program. */
    @Bean
    @Order(1)
    SecurityFilterChain measures(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(ask -> ask.requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .access(AuthorizationManagers.anyOf(
                                IpAddressAuthorizationManager.hasIpAddress("127.0.0.1"),
                                IpAddressAuthorizationManager.hasIpAddress("::1"),
                                AuthorityAuthorizationManager.hasRole("OPERATOR"))))
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, why) -> response.sendError(403)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PageSettings settings) throws Exception {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setRequestMatcher(PageSecurity::isPage);
        return http.authorizeHttpRequests(
                        ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(SIGN_IN, "/ngon-ngu", "/tinh/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(new UploadGate(settings.upload().toBytes()), CsrfFilter.class)
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("ten")
                        .passwordParameter("mat-khau")
                        .failureHandler(refusal()))
                .logout(out -> out.logoutUrl("/dang-xuat").logoutSuccessUrl(SIGN_IN + "?da-ra"))
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(e -> e.authenticationEntryPoint(entry()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AuthenticationFailureHandler refusal() {
        return (request, response, why) ->
                response.sendRedirect(SIGN_IN + (why instanceof LockedException ? "?cho" : "?sai"));
    }

    /** A page that scripts ask for is not signed in to in their place: the whole page goes to the sign-in. */
    private static AuthenticationEntryPoint entry() {
        LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
        return (request, response, why) -> {
            if (request.getHeader(HTMX) == null) {
                signIn.commence(request, response, why);
            } else {
                toSignIn(response);
            }
        };
    }

    static void toSignIn(jakarta.servlet.http.HttpServletResponse response) throws IOException {
        response.setHeader("HX-Redirect", SIGN_IN + "?het-han");
        response.setStatus(401);
    }

    static boolean isHtmx(HttpServletRequest request) {
        return request.getHeader(HTMX) != null;
    }

    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && !isHtmx(request)
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
