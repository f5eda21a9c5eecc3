package com.penny.architecture;

import static com.penny.architecture.FeatureRules.satisfy;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.penny.identity.OpenTo;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** Names that say something, and doors that say for whom. */
final class ConventionRules {

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util");

    static final ArchRule EVERY_RESOURCE_SAYS_WHOM_IT_SERVES = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should(satisfy(
                    "carry @OpenTo on themselves or on every resource method", ConventionRules::saysWhomItServes));

    private ConventionRules() {}

    private static boolean saysWhomItServes(JavaClass type) {
        return type.isAnnotatedWith(OpenTo.class)
                || type.getMethods().stream()
                        .filter(ConventionRules::isResourceMethod)
                        .allMatch(method -> method.isAnnotatedWith(OpenTo.class));
    }

    private static boolean isResourceMethod(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class) || method.isAnnotatedWith(Path.class);
    }
}
