package vn.tonghop.operations.context;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The context of a command that ends. It does without messages in Spring's sense, whose set-up asks Java for all locales
 * there are: sentences come from the project's own bundles.
 */
final class CommandContext extends AnnotationConfigApplicationContext {

    @Override
    protected void initMessageSource() {}
}
