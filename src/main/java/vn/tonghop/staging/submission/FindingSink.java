package vn.tonghop.staging.submission;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.FindingCode;
import vn.tonghop.finding.Severity;
import vn.tonghop.finding.SourceLocation;

/** Raises findings about one submission, numbered in the order in which they are found. */
public final class FindingSink {

    private final StagingOrder order;
    private final Catalogue catalogue;
    private final Consumer<StagedItem> out;
    private final Set<String> remarked = new HashSet<>();
    private int count;

    public FindingSink(StagingOrder order, Catalogue catalogue, Consumer<StagedItem> out) {
        this.order = order;
        this.catalogue = catalogue;
        this.out = out;
    }

    /** Whether a form has a finding that asks somebody to look again. */
    public boolean hasRemarks(String form) {
        return remarked.contains(form);
    }

    /** Starts a finding of this code. */
    public Draft raise(FindingCode code) {
        return new Draft(code);
    }

    /** A finding being written; {@link #send} passes it on. */
    public final class Draft {
        private final FindingCode code;
        private String variant = "";
        private @Nullable String period;
        private @Nullable String part;
        private @Nullable String form;
        private String key = "";
        private @Nullable String sheet;
        private @Nullable String cell;
        private @Nullable String found;
        private @Nullable String expected;
        private final Map<String, Object> arguments = new LinkedHashMap<>();

        private Draft(FindingCode code) {
            this.code = code;
            arguments.put("file", order.fileName());
        }

        public Draft variant(String chosen) {
            variant = chosen;
            return this;
        }

        public Draft in(SheetContext context) {
            period = context.period().toString();
            part = context.part().isEmpty() ? null : context.part();
            form = context.formCode();
            sheet = context.sheetName();
            if (form != null) {
                arguments.put("form", form);
            }
            return this;
        }

        public Draft key(String businessKey) {
            key = businessKey;
            return this;
        }

        public Draft at(@Nullable String sheetName, @Nullable String cellName) {
            sheet = sheetName;
            return cell(cellName);
        }

        public Draft cell(@Nullable String cellName) {
            cell = cellName;
            if (cellName != null) {
                arguments.put("cell", cellName);
            }
            return this;
        }

        /** Where it stands; null where no cell was named. */
        @Nullable
        public String cell() {
            return cell;
        }

        public Draft found(@Nullable String text) {
            found = text;
            if (text != null) {
                arguments.put("found", text);
            }
            return this;
        }

        public Draft expected(@Nullable String text) {
            expected = text;
            if (text != null) {
                arguments.put("expected", text);
            }
            return this;
        }

        public Draft with(String name, Object value) {
            arguments.put(name, value);
            return this;
        }

        public Draft withAll(Map<String, Object> values) {
            arguments.putAll(values);
            return this;
        }

        /** Passes the finding on, unless the catalogue has switched its check off. */
        public Severity send() {
            var rule = catalogue.check(code);
            Severity severity = code.defaultSeverity() == Severity.ERROR ? Severity.ERROR : rule.severity();
            if (!rule.enabled() && severity != Severity.ERROR) {
                return Severity.NOTE;
            }
            if (form != null && (severity == Severity.WARNING || severity == Severity.BLOCKING)) {
                remarked.add(form);
            }
            out.accept(new StagedItem.FindingRaised(
                    order.submission(),
                    count++,
                    new Finding(
                            code,
                            variant,
                            severity,
                            period,
                            order.unit(),
                            part,
                            form,
                            key,
                            new SourceLocation(order.submission(), order.filePath(), sheet, cell),
                            found,
                            expected,
                            arguments)));
            return severity;
        }
    }
}
