package vn.tonghop.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a setting that is text must be written. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Written {

    /** The manner. */
    Manner value();

    /** Manners of writing. */
    enum Manner {
        /** When something happens: second, minute, hour, day, month, weekday. */
        CRON,
        /** Rights of a folder in octal. */
        MODE,
        /** An address of mail. */
        ADDRESS
    }
}
