package com.penny.onboarding.control;

import com.penny.audit.Audit;
import com.penny.identity.Founders;
import com.penny.identity.Founders.Founder;
import com.penny.kernel.Ids;
import com.penny.onboarding.entity.Milestones;
import com.penny.onboarding.entity.Milestones.Step;
import com.penny.stores.Regions;
import com.penny.stores.Stores;
import com.penny.stores.Stores.NewStore;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** A store that somebody begins by themselves: organisation, store and first administrator, all or nothing. */
@ApplicationScoped
public class Founding {

    /** Who begins, as {@link Founders#prove} wants to know. */
    public record Person(String link, String name, String password, String code) {}

    /**
     * @param operator who runs it
     * @param country ISO 3166-1, two letters; @param region a town or district
     * @param timeZone IANA; @param currency ISO 4217
     */
    public record Shop(
            String operator,
            String name,
            String address,
            String country,
            String region,
            String timeZone,
            String currency) {}

    @Inject
    Founders founders;

    @Inject
    Stores stores;

    @Inject
    Regions regions;

    @Inject
    Milestones milestones;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * @return the store
     * @throws com.penny.kernel.Problem 404 for a link that opens nothing, 401 for a wrong password, 400 for a weak new one
     */
    public UUID found(Person person, Shop shop) {
        Founder founder = founders.prove(person.link(), person.name(), person.password(), person.code());
        UUID storeId = Ids.next(clock);
        try {
            transactions.run(Persona.job(storeId), () -> set(storeId, shop, founder));
        } catch (RuntimeException e) {
            founder.discard();
            throw e;
        }
        return storeId;
    }

    private void set(UUID storeId, Shop shop, Founder founder) {
        stores.add(new NewStore(
                storeId, shop.operator(), shop.name(), shop.address(), shop.timeZone(), shop.currency(), false));
        regions.settle(storeId, regions.named(shop.country(), shop.region()), null);
        UUID account = founder.takeCharge(storeId);
        milestones.reach(storeId, Step.STORE, clock.instant());
        audit.record(storeId, "store.founded", account, Map.of());
    }
}
