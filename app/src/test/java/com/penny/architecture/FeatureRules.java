package com.penny.architecture;

import static com.penny.architecture.House.KERNEL;
import static com.penny.architecture.House.PLACES;
import static com.penny.architecture.House.RANKS;
import static com.penny.architecture.House.featureOf;
import static com.penny.architecture.House.placeOf;
import static com.penny.architecture.House.steps;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.penny.kernel.Money;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Which way things may flow between features, and between the rooms of one. */
final class FeatureRules {

    static final ArchRule EVERY_PACKAGE_IS_ON_THE_MAP = classes()
            .should(satisfy(
                    "be in the root, boundary, control or entity of a feature on the map", FeatureRules::onTheMap));

    static final ArchRule FEATURES_USE_LOWER_RANKS_ONLY =
            classes().should(useOnly("lower ranks", FeatureRules::ranksAllow));

    static final ArchRule THE_ROOT_OF_A_FEATURE_IS_ITS_ONLY_DOOR =
            classes().should(useOnly("the root packages of other features", FeatureRules::throughTheDoor));

    static final ArchRule ROOMS_LOOK_INWARDS =
            classes().should(useOnly("the same room or those further in", FeatureRules::inwards));

    /** Paying never changes who is known (F3): where that is decided, nobody knows of money. */
    static final ArchRule THE_NETWORK_KNOWS_NOTHING_OF_MONEY =
            classes().should(useOnly("what is not money, in the network", FeatureRules::silentAboutMoney));

    static final ArchRule NO_CYCLES =
            slices().matching(House.ROOT + ".(*)..").should().beFreeOfCycles();

    private static final Set<String> MONEY = Set.of("payments", "billing", "recovery");

    private FeatureRules() {}

    private static boolean onTheMap(JavaClass type) {
        List<String> steps = steps(type);
        if (steps.isEmpty() || steps.get(0).equals(KERNEL)) {
            return steps.size() == 1;
        }
        boolean vendorAdapter = steps.size() == 3 && placeOf(type).equals("control");
        return RANKS.containsKey(steps.get(0)) && PLACES.contains(placeOf(type)) && (steps.size() < 3 || vendorAdapter);
    }

    private static boolean ranksAllow(JavaClass from, JavaClass to) {
        String user = featureOf(from).orElse("");
        String used = featureOf(to).orElse(user);
        if (used.equals(user) || used.equals(KERNEL)) {
            return true;
        }
        return RANKS.containsKey(user) && RANKS.get(used) < RANKS.get(user);
    }

    private static boolean throughTheDoor(JavaClass from, JavaClass to) {
        return featureOf(to).isEmpty()
                || featureOf(to).equals(featureOf(from))
                || placeOf(to).isEmpty();
    }

    private static boolean silentAboutMoney(JavaClass from, JavaClass to) {
        boolean money = featureOf(to).filter(MONEY::contains).isPresent() || to.isEquivalentTo(Money.class);
        return !money || !featureOf(from).equals(Optional.of("network"));
    }

    private static boolean inwards(JavaClass from, JavaClass to) {
        return featureOf(to).isEmpty()
                || !featureOf(to).equals(featureOf(from))
                || PLACES.indexOf(placeOf(to)) <= PLACES.indexOf(placeOf(from));
    }

    static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> condition) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!condition.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + getDescription()));
                }
            }
        };
    }

    static ArchCondition<JavaClass> useOnly(String description, BiPredicate<JavaClass, JavaClass> allowed) {
        return new ArchCondition<>("use only " + description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (!allowed.test(type, dependency.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
