package vn.tonghop.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.finding.Verdict;
import vn.tonghop.wording.Language;
import vn.tonghop.wording.Sentence;
import vn.tonghop.wording.Sentences;

/** The words of the page in one language; templates know it as {@code w}. Words of the commands stand in for its own. */
public final class Words {

    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("dd/MM HH:mm", Locale.ROOT);

    private final Sentences page;
    private final Sentences commands;
    private final Language language;
    private final ZoneId zone;

    Words(Language language, ZoneId zone) {
        this.page = Sentences.load("page", language);
        this.commands = Sentences.load("console", language);
        this.language = language;
        this.zone = zone;
    }

    /** A sentence with its values: name, value, name, value; a null value shows nothing. */
    public String say(String key, @Nullable Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("at", ""));
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put(String.valueOf(namesAndValues[i]), value == null ? "" : shown(value));
        }
        return bundle(key).render(key, values);
    }

    /** A sentence that a query answers. */
    public String tell(Sentence sentence) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("at", ""));
        values.putAll(sentence.values());
        return bundle(sentence.key()).render(sentence.key(), values);
    }

    private Sentences bundle(String key) {
        return page.keys().contains(key) ? page : commands;
    }

    /** A moment as people say it, in the department's own zone. */
    public String at(Instant moment) {
        return say("value", "value", LocalDateTime.ofInstant(moment, zone));
    }

    /** The same of a moment in UTC. */
    public String at(LocalDateTime utc) {
        return at(utc.toInstant(ZoneOffset.UTC));
    }

    /** A moment in few letters, such as 13/12 16:42, for tables. */
    public String brief(LocalDateTime utc) {
        LocalDateTime local = LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), zone);
        return BRIEF.format(local);
    }

    /** A verdict. */
    public String verdict(Verdict verdict) {
        return say("verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The kind of an entry of the record; one without words as it is spelt. */
    public String kind(String kind) {
        return page.keys().contains("kind." + kind) ? say("kind." + kind) : kind;
    }

    /** A day. */
    public String day(LocalDate day) {
        return say("value", "value", day);
    }

    /** A month or longer period, such as "tháng 12/2023". */
    public String period(Object period) {
        return say("value.month", "value", period.toString());
    }

    /** The language's tag. */
    public String tag() {
        return language.tag();
    }

    Language language() {
        return language;
    }

    private static Object shown(Object value) {
        return value instanceof Long number ? BigDecimal.valueOf(number) : value;
    }
}
