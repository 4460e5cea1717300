package vn.tonghop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may look at whom, and what may be called where. docs/architecture.md tells the reasons. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

    private static final String ROOT = "vn.tonghop.";
    private static final Pattern VAGUE = Pattern.compile(
            "(?:.*\\.)?(?:common|util|utils|model|service|services|impl|config|dto|misc|support|helper)");

    /** Each stage and what it may see besides itself; who may see all is named last. */
    private static final Map<String, Set<String>> SEEN = Map.ofEntries(
            Map.entry("period", Set.of()),
            Map.entry("finding", Set.of()),
            Map.entry("ooxml", Set.of()),
            Map.entry("pdf", Set.of()),
            Map.entry("wording", Set.of("finding", "period")),
            Map.entry("catalogue", Set.of("finding", "period")),
            Map.entry("settings", Set.of("catalogue")),
            Map.entry("home", Set.of("finding", "period", "settings", "wording")),
            Map.entry("database", Set.of("home", "settings")),
            Map.entry("people", Set.of("period")),
            Map.entry("reading", Set.of("finding")),
            Map.entry("intake", Set.of("catalogue", "finding", "home", "period")),
            Map.entry("staging", Set.of("catalogue", "finding", "intake", "period", "reading")),
            Map.entry("failure", Set.of("catalogue", "database", "finding", "reading")),
            Map.entry("settling", Set.of("catalogue", "finding", "intake", "period", "staging")),
            Map.entry(
                    "reconciliation",
                    Set.of("catalogue", "finding", "intake", "period", "settling", "staging", "wording")),
            Map.entry("result", Set.of("finding", "staging", "wording")),
            Map.entry(
                    "answer",
                    Set.of(
                            "catalogue",
                            "finding",
                            "home",
                            "intake",
                            "period",
                            "reading",
                            "result",
                            "settling",
                            "staging",
                            "wording")),
            Map.entry(
                    "report",
                    Set.of(
                            "catalogue",
                            "finding",
                            "home",
                            "intake",
                            "ooxml",
                            "pdf",
                            "period",
                            "reconciliation",
                            "result",
                            "settling",
                            "staging",
                            "wording")),
            Map.entry("form", Set.of("catalogue", "home", "ooxml", "period", "reconciliation", "staging", "wording")),
            Map.entry(
                    "closing",
                    Set.of(
                            "catalogue",
                            "database",
                            "failure",
                            "finding",
                            "home",
                            "intake",
                            "ooxml",
                            "pdf",
                            "period",
                            "reading",
                            "reconciliation",
                            "report",
                            "settling",
                            "staging",
                            "wording")));

    /** Who speaks SQL: each knows its tables, and others ask it. */
    private static final Set<String> REPOSITORIES = Set.of(
            "AlertOutbox",
            "ArchivedRows",
            "AuditTrail",
            "DatabaseServer",
            "Documents",
            "Drafts",
            "DroppedFiles",
            "Figures",
            "Findings",
            "FormResults",
            "GivenWaivers",
            "HomeIdentity",
            "Inboxes",
            "IssuedSets",
            "KeptEdits",
            "LeasedStatements",
            "LeasedTransactions",
            "Ledger",
            "People",
            "Periods",
            "ReconciledRows",
            "ReconciliationInputs",
            "RegisterSheets",
            "RepeatedEntries",
            "RowKeyPacks",
            "RunLock",
            "RunManifest",
            "Runs",
            "ScratchDatabase",
            "StagedItemWriter",
            "StagedRows",
            "Submissions",
            "InboxNotices");

    /** Where a part of a repository is made for one query, or a repository for a scratch database. */
    private static final Set<String> MAKING = Set.of("IssuedSetVerifier", "ReconciliationInputs");

    @ArchTest
    static void stagesSeeOnlyWhatIsNamed(JavaClasses program) {
        SEEN.forEach((stage, seen) -> noClasses()
                .that()
                .resideInAPackage(ROOT + stage + "..")
                .should()
                .dependOnClassesThat(describe(
                        "lie in a stage other than " + seen,
                        type -> type.getPackageName().startsWith(ROOT)
                                && !seen.contains(stageOf(type))
                                && !stageOf(type).equals(stage)))
                .check(program));
    }

    /** The page is found by the service, never named: what it needs is loaded for it alone. */
    @ArchTest
    static final ArchRule nobodyLooksAtThePage = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "web..");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(ROOT + "(**)").namingSlices("$1").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule poiStaysBehindReadingReportAnswerAndForm = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "reading.excel..",
                    ROOT + "reading.ooxml..",
                    ROOT + "ooxml..",
                    ROOT + "report..",
                    ROOT + "answer..",
                    ROOT + "form..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule pdfBoxStaysBehindPdf = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "eu.europa.esig..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule springStaysOutOfReadingAndWording = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "reading..", ROOT + "wording..", ROOT + "finding", ROOT + "period")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyRepositoriesSpeakToTheDatabase = noClasses()
            .that()
            .areNotAnnotatedWith(Configuration.class)
            .and(describe("are no repositories", type -> !isOneOf(REPOSITORIES, type)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcTemplate.class);

    @ArchTest
    static final ArchRule theContainerMakesWhatSpeaksToTheDatabase = noClasses()
            .that()
            .areNotAnnotatedWith(Configuration.class)
            .and(describe("make no part of themselves", type -> !isOneOf(MAKING, type)))
            .should()
            .callConstructorWhere(describe(
                    "it wants a JdbcTemplate",
                    call -> call.getTargetOwner().getPackageName().startsWith(ROOT)
                            && call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(JdbcTemplate.class))));

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .accessTargetWhere(describe("the machine's time is read", ModularityTests::readsMachineTime));

    @ArchTest
    static final ArchRule textDependsOnNoLocaleOfTheMachine = noClasses()
            .should()
            .accessTargetWhere(describe("the machine's locale decides", ModularityTests::takesMachineLocale));

    @ArchTest
    static final ArchRule onlyCommandsSpeakToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "operations.command..", ROOT + "operations.console..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule packagesAreNullMarkedAndWellNamed = classes().should(new ArchCondition<>("live so") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            if (!marked) {
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
            }
            if (VAGUE.matcher(type.getPackageName()).matches()) {
                events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " says nothing"));
            }
        }
    });

    private static boolean isOneOf(Set<String> names, JavaClass type) {
        return names.contains(type.getName().replaceFirst("^.*[.]", "").replaceFirst("[$].*", ""));
    }

    private static String stageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("[.].*", "");
    }

    /** The file system's time and the lock's are the machine's own; both are read in methods that say so. */
    private static boolean readsMachineTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (owner.getPackageName().equals("java.time") && name.equals("now")) {
            return true;
        }
        if (owner.isEquivalentTo(Clock.class) && name.startsWith("system")) {
            return !access.getOriginOwner().getSimpleName().equals("MachineClock");
        }
        return owner.isEquivalentTo(System.class)
                && name.equals("currentTimeMillis")
                && !access.getOrigin().getName().equals("machineTime");
    }

    private static boolean takesMachineLocale(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        return Set.of(
                        "java.lang.String.toLowerCase()",
                        "java.lang.String.toUpperCase()",
                        "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
                        "java.util.Locale.getDefault()")
                .contains(target);
    }
}
