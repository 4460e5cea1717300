package vn.tonghop.settings;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps the framework from telling of a failed start in its own words: the command tells it in the language asked for. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ToldByTheCommand implements SpringBootExceptionReporter {

    /** @param context is handed over by the framework */
    @SuppressWarnings("UnusedVariable")
    ToldByTheCommand(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return true;
    }
}
