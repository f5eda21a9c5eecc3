package com.penny.identity.control.cognito;

import com.penny.identity.control.Addresses;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.CognitoSessions;
import com.penny.identity.entity.PennyMember;
import com.penny.identity.entity.Pooled;
import com.penny.identity.entity.StoreMember;
import com.penny.kernel.Ids;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tells the pool what became of an account here: that its address is its own, and which of our groups it belongs to. */
@ApplicationScoped
public class PoolNews {

    public static final String TASK = "user-pool-news";

    /** Those that mean something to Penny; what else somebody is in is the pool's own. */
    private static final Set<String> OURS = Set.of("store_staff", "store_admin", "penny_reviewer", "penny_admin");

    private record News(Pooled who, Optional<String> confirmedEmail, Set<String> groups) {}

    @Inject
    CognitoSettings settings;

    @Inject
    UserPool pool;

    @Inject
    Addresses addresses;

    @Inject
    AccountStore accounts;

    @Inject
    CognitoSessions sessions;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** In the transaction under way: the pool is told after it. */
    public void of(UUID account) {
        if (settings.pool().isPresent()) {
            // One of its own for each change: the same instance would not be queued while the last one runs.
            outbox.enqueue(TASK, account + "/" + Ids.next(clock));
        }
    }

    /** Its sessions then learn at once which groups they are in. Nobody is told of who is gone from the pool. */
    public void tell(UUID account) {
        Optional<News> found = transactions.as(Persona.account(account, List.of()), () -> news(account));
        found.filter(news -> pool.find(news.who().username()).isPresent()).ifPresent(news -> {
            tell(news);
            transactions.run(Persona.account(account, List.of()), () -> sessions.makeDue(clock.instant()));
        });
    }

    private void tell(News news) {
        String username = news.who().username();
        news.confirmedEmail().ifPresent(email -> pool.confirmEmail(username, email));
        Set<String> now = pool.groups(username);
        news.groups().stream().filter(group -> !now.contains(group)).forEach(group -> pool.addToGroup(username, group));
        OURS.stream()
                .filter(group -> now.contains(group) && !news.groups().contains(group))
                .forEach(group -> pool.takeFromGroup(username, group));
    }

    private Optional<News> news(UUID id) {
        return accounts.byId(id).filter(account -> account.pooled() != null).map(account -> {
            Set<String> groups = new HashSet<>();
            accounts.storesOf(id).stream().map(StoreMember::role).forEach(groups::add);
            accounts.pennyRolesOf(id).stream().map(PennyMember::role).forEach(groups::add);
            return new News(account.pooled(), confirmed(account), groups);
        });
    }

    private Optional<String> confirmed(Account account) {
        return account.emailConfirmed() ? Optional.of(addresses.of(account)) : Optional.empty();
    }
}
