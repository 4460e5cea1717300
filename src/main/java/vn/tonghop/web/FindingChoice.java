package vn.tonghop.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tonghop.finding.Severity;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.report.compiled.FindingQuery;

/**
 * Which findings are asked for; empty for any.
 *
 * @param ky month
 * @param unit code of a unit
 * @param severity slug
 * @param code slug of the kind
 * @param state {@code open} or {@code accepted}
 */
public record FindingChoice(
        @BindParam("ky") String ky,
        @BindParam("don-vi") String unit,
        @BindParam("muc") String severity,
        @BindParam("ma") String code,
        @BindParam("trang-thai") String state) {

    static final String ADDRESS = "/diem";

    public FindingChoice {
        ky = plain(ky);
        unit = plain(unit);
        severity = plain(severity);
        code = plain(code);
        state = plain(state);
    }

    private static String plain(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    /** The same of a month. */
    FindingChoice of(ReportingPeriod month) {
        return new FindingChoice(month.toString(), unit, severity, code, state);
    }

    /** The same as queries are asked. */
    FindingQuery query() {
        Severity weight = Stream.of(Severity.values())
                .filter(each -> each.slug().equals(severity))
                .findFirst()
                .orElse(null);
        return new FindingQuery(given(unit), weight, given(state), given(code));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The address of the page that shows these. */
    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        add(address, "ky", ky);
        add(address, "don-vi", unit);
        add(address, "muc", severity);
        add(address, "ma", code);
        add(address, "trang-thai", state);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
