package vn.tonghop.web;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.closing.LeasedDecisions;
import vn.tonghop.home.FolderRights;
import vn.tonghop.home.HomeFolder;
import vn.tonghop.intake.InboxDrop;
import vn.tonghop.operations.serve.PageSettings;
import vn.tonghop.people.AuditTrail;
import vn.tonghop.people.People;
import vn.tonghop.people.PeopleConfiguration;
import vn.tonghop.wording.Language;

/**
 * The page of the service. Found by the service's context alone, as what Spring Boot adds of its own accord is: commands
 * neither name nor load anything of it.
 */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "tonghop.page.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PageSettings.class)
@Import({PeopleConfiguration.class, PageSecurity.class})
@ImportAutoConfiguration({SecurityFilterAutoConfiguration.class, ThymeleafAutoConfiguration.class})
@ComponentScan(useDefaultFilters = false, includeFilters = @Filter({Controller.class, ControllerAdvice.class}))
public class PageConfiguration implements WebMvcConfigurer {

    private static final String UPLOADS = "uploads";
    private static final Duration KEPT = Duration.ofDays(365);

    private final People people;
    private final AuditTrail audit;

    PageConfiguration(People people, AuditTrail audit, HomeFolder home) throws IOException {
        this.people = people;
        this.audit = audit;
        clear(home.data().resolve(UPLOADS));
    }

    /** Where uploads lie while they come in; what a process that died has left there is half a file. */
    private static void clear(Path uploads) throws IOException {
        FolderRights.makePrivate(uploads);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(uploads)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RightsCheck(people, audit));
    }

    /** Files of the page itself, whose address changes with their bytes, so that browsers may keep them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/tinh/**")
                .addResourceLocations("classpath:/page/static/", "classpath:/META-INF/resources/webjars/htmx.org/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    static ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    /** It learns who serves files when the context is ready, so that it must be there by then. */
    @Bean
    static LazyInitializationExcludeFilter urlsOfFiles() {
        return LazyInitializationExcludeFilter.forBeanTypes(ResourceUrlProvider.class);
    }

    @Bean
    static PageWords pageWords(Language language, Catalogue catalogue) {
        return new PageWords(language, catalogue.calendar().zone());
    }

    @Bean
    static DecisionDesk decisionDesk(LeasedDecisions decisions, PageSettings settings, PageWords words) {
        return new DecisionDesk(decisions, settings, words);
    }

    @Bean
    static InboxDrop inboxDrop(HomeFolder home, Catalogue catalogue) {
        return new InboxDrop(home, catalogue);
    }
}
