package vn.tonghop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** Who may look at whom, and what may be called where. docs/architecture.md tells the reasons. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = ImportOption.DoNotIncludeTests.class)
class ModularityTests {

    private static final String ROOT = "vn.tonghop.";
    private static final Pattern VAGUE = Pattern.compile(
            "(?:.*\\.)?(?:common|util|utils|model|service|services|impl|config|dto|misc|support|helper)");

    @ArchTest
    static final ArchRule stagesLookOnlyUpstream = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("period")
            .definedBy(ROOT + "period..")
            .layer("finding")
            .definedBy(ROOT + "finding..")
            .layer("wording")
            .definedBy(ROOT + "wording..")
            .layer("catalogue")
            .definedBy(ROOT + "catalogue..")
            .layer("reading")
            .definedBy(ROOT + "reading..")
            .layer("intake")
            .definedBy(ROOT + "intake..")
            .layer("staging")
            .definedBy(ROOT + "staging..")
            .layer("reconciliation")
            .definedBy(ROOT + "reconciliation..")
            .layer("answer")
            .definedBy(ROOT + "answer..")
            .layer("report")
            .definedBy(ROOT + "report..")
            .layer("form")
            .definedBy(ROOT + "form..")
            .layer("operations")
            .definedBy(ROOT + "operations..")
            .whereLayer("period")
            .mayNotAccessAnyLayer()
            .whereLayer("finding")
            .mayNotAccessAnyLayer()
            .whereLayer("wording")
            .mayOnlyAccessLayers("period", "finding")
            .whereLayer("catalogue")
            .mayOnlyAccessLayers("period", "finding")
            .whereLayer("reading")
            .mayOnlyAccessLayers("finding")
            .whereLayer("intake")
            .mayOnlyAccessLayers("period", "finding", "catalogue")
            .whereLayer("staging")
            .mayOnlyAccessLayers("period", "finding", "catalogue", "reading")
            .whereLayer("reconciliation")
            .mayOnlyAccessLayers("period", "finding", "wording", "catalogue", "staging")
            .whereLayer("answer")
            .mayOnlyAccessLayers("period", "finding", "wording", "catalogue", "reading", "intake", "staging")
            .whereLayer("report")
            .mayOnlyAccessLayers("period", "finding", "wording", "catalogue", "intake", "staging", "reconciliation")
            .whereLayer("form")
            .mayOnlyAccessLayers("period", "wording", "catalogue", "intake", "reconciliation", "report")
            .whereLayer("operations")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching(ROOT + "(*)..").namingSlices("$1").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule poiStaysBehindReadingReportAnswerAndForm = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "reading.excel..", ROOT + "report..", ROOT + "answer..", ROOT + "form..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule springStaysOutOfReadingAndWording = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "reading..", ROOT + "wording..", ROOT + "finding..", ROOT + "period..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

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
            .resideOutsideOfPackage(ROOT + "operations.command..")
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
