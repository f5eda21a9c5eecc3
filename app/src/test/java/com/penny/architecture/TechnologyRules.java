package com.penny.architecture;

import static com.penny.architecture.FeatureRules.satisfy;
import static com.penny.architecture.FeatureRules.useOnly;
import static com.penny.architecture.House.featureOf;
import static com.penny.architecture.House.placeOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.penny.kernel.Money;
import com.penny.kernel.TimeSource;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which technology may be touched where. */
final class TechnologyRules {

    /** Reviewed: what features hand to their users or hold that only JAX-RS has a type for. */
    private static final Map<String, Set<String>> JAX_RS_VALUES = Map.of(
            "outbox",
                    Set.of(
                            "jakarta.ws.rs.sse.Sse",
                            "jakarta.ws.rs.sse.SseEventSink",
                            "jakarta.ws.rs.sse.OutboundSseEvent",
                            "jakarta.ws.rs.sse.OutboundSseEvent$Builder",
                            "jakarta.ws.rs.core.MediaType"),
            "identity",
                    Set.of(
                            "jakarta.ws.rs.core.NewCookie",
                            "jakarta.ws.rs.core.NewCookie$Builder",
                            "jakarta.ws.rs.core.NewCookie$AbstractNewCookieBuilder",
                            "jakarta.ws.rs.core.NewCookie$SameSite"));

    private static final Set<String> FRACTIONS = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    static final ArchRule JAX_RS_ONLY_AT_THE_BOUNDARY = classes()
            .should(useOnly(
                    "JAX-RS at the boundary, in the kernel, or as a reviewed value",
                    (from, to) -> !to.getPackageName().startsWith("jakarta.ws.rs")
                            || placeOf(from).equals("boundary")
                            || in(from, House.KERNEL)
                            || featureOf(from)
                                    .map(JAX_RS_VALUES::get)
                                    .filter(values -> values.contains(to.getName()))
                                    .isPresent()));

    static final ArchRule THE_DATABASE_ONLY_IN_ENTITY_AND_TENANCY = noClasses()
            .that(areNot("entity or tenancy", type -> placeOf(type).equals("entity") || in(type, "tenancy")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManagerFactory")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql..", "java.sql..", "org.postgresql..", "com.github.kagkarlsson..");

    static final ArchRule STRIPE_ONLY_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackage("com.penny.*.control.stripe")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.stripe..");

    static final ArchRule SMTP_ONLY_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("com.penny.notify.control.smtp")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    static final ArchRule AMAZON_ONLY_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "com.penny.identity.control.cognito",
                    "com.penny.evidence.control.s3",
                    "com.penny.notify.control.ses",
                    "com.penny.notify.control.sns")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    static final ArchRule TELEPHONE_NUMBERS_ONLY_IN_THEIR_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("com.penny.notify.control.phone")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.i18n..");

    static final ArchRule BANKS_NUMBERS_ONLY_IN_THEIR_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("com.penny.payments.control.bank")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.iban4j..");

    static final ArchRule WEB_AUTHENTICATION_ONLY_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("com.penny.identity.control.webauthn")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.yubico..");

    static final ArchRule PAPER_ONLY_IN_ITS_MODULE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..");

    static final ArchRule THE_VISION_PROCESS_ONLY_IN_ITS_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackage("com.penny.detection.control.vision")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.penny.vision.messages.VisionClient");

    static final ArchRule SIGNED_TOKENS_ONLY_WHERE_SOMEBODY_PROVES_WHO_THEY_ARE = noClasses()
            .that()
            .resideOutsideOfPackages("com.penny.identity.control..", "com.penny.notify.control.push")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..");

    static final ArchRule ONLY_TENANCY_BINDS_A_TRANSACTION = classes()
            .should(satisfy(
                    "leave set_config to tenancy",
                    type -> in(type, "tenancy") || !bytes(type).contains("set_config")));

    static final ArchRule ONLY_TENANCY_BEGINS_A_TRANSACTION = noClasses()
            .that(areNot("tenancy", type -> in(type, "tenancy")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.transaction..");

    static final ArchRule NO_WALL_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(TimeSource.class)
            .should()
            .accessTargetWhere(
                    DescribedPredicate.describe("they read the wall clock", TechnologyRules::readsWallClock));

    static final ArchRule MONEY_HAS_NO_FRACTIONS = classes()
            .that(DescribedPredicate.describe(
                    "handle money", (JavaClass type) -> in(type, "payments") || type.isEquivalentTo(Money.class)))
            .should(satisfy("count in whole minor units", TechnologyRules::withoutFractions));

    private TechnologyRules() {}

    private static boolean in(JavaClass type, String feature) {
        return featureOf(type).equals(Optional.of(feature));
    }

    private static DescribedPredicate<JavaClass> areNot(String description, Predicate<JavaClass> places) {
        return DescribedPredicate.describe("are not in " + description, type -> !places.test(type));
    }

    private static boolean readsWallClock(JavaAccess<?> access) {
        String owner = access.getTarget().getOwner().getName();
        String name = access.getTarget().getName();
        return owner.startsWith("java.time.") && name.equals("now") && !takesAClock(access)
                || owner.equals("java.time.Clock") && name.startsWith("system")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>") && parameters(access) == 0
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                ? call.getRawParameterTypes().size()
                : 0;
    }

    private static boolean withoutFractions(JavaClass type) {
        Stream<JavaClass> fields = type.getFields().stream().map(field -> field.getRawType());
        Stream<JavaClass> code = type.getCodeUnits().stream()
                .flatMap(unit ->
                        Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream()));
        Stream<JavaClass> used =
                type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass());
        return Stream.of(fields, code, used)
                .flatMap(types -> types)
                .noneMatch(
                        found -> FRACTIONS.contains(found.getBaseComponentType().getName()));
    }

    /** The class file as text: constants stand in it as they were written. */
    private static String bytes(JavaClass type) {
        try {
            Path file = Path.of(type.getSource().orElseThrow().getUri());
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
