package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.Attempt;
import com.penny.identity.control.Credentials.Kept;
import com.penny.identity.control.Credentials.NewAccount;
import com.penny.identity.control.cognito.PoolNews;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.Invitations;
import com.penny.identity.entity.StoreInvitation;
import com.penny.identity.entity.StoreNames;
import com.penny.kernel.Ids;
import com.penny.kernel.Secrets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From an invitation to a member: with a new account, or with the one that its address already has. */
@ApplicationScoped
public class Joining {

    /** What the reader of the letter is told. @param known whether the address has an account, which they then sign in to */
    public record Offer(String storeName, String email, String role, boolean known) {}

    @Inject
    Addresses addresses;

    @Inject
    Transactions transactions;

    @Inject
    Invitations invitations;

    @Inject
    TeamInvitations team;

    @Inject
    Names names;

    @Inject
    AccountStore accounts;

    @Inject
    StoreNames storeNames;

    @Inject
    KnownPeople knownPeople;

    @Inject
    PasswordRule rule;

    @Inject
    Credentials credentials;

    @Inject
    PoolNews news;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @throws com.penny.kernel.Problem 404 for a link that opens nothing */
    public Offer offer(String secret) {
        StoreInvitation invitation = open(secret);
        String email = team.email(invitation);
        String store = transactions.as(
                Persona.account(invitation.createdBy(), List.of(invitation.storeId())),
                () -> storeNames.of(List.of(invitation.storeId())).get(invitation.storeId()));
        return new Offer(store, email, invitation.role(), knownPeople.of(email).isPresent());
    }

    /**
     * @param name how colleagues will see the new member
     * @param password a new one, or that of the account which the address has
     * @param code of that account's second factor, or null
     * @throws com.penny.kernel.Problem 404 for a link that opens nothing, 401 for a wrong password, 400 for a weak new one
     */
    public void join(String secret, String name, String password, String code) {
        StoreInvitation invitation = open(secret);
        String email = team.email(invitation);
        Optional<Account> known = knownPeople.of(email);
        if (known.isPresent()) {
            knownPeople.require(email, new Attempt(password, code, null, null));
            transactions.run(Persona.job(invitation.storeId()), () -> {
                StoreInvitation still = accept(invitation);
                add(still, known.get().id(), name);
            });
        } else {
            rule.check("/password", password, email);
            joinAnew(invitation, email, name, password);
        }
    }

    private void joinAnew(StoreInvitation invitation, String email, String name, String password) {
        UUID id = Ids.next(clock);
        Kept kept = credentials.keep(new NewAccount(id, Account.STAFF, email, true), password);
        try {
            transactions.run(Persona.job(invitation.storeId()), () -> {
                StoreInvitation still = accept(invitation);
                Instant now = clock.instant();
                accounts.add(addresses
                        .account(id, Account.STAFF, email, kept, now)
                        .speaking(still.language())
                        .confirmed(now));
                add(still, id, name);
            });
        } catch (RuntimeException e) {
            credentials.discard(kept);
            throw e;
        }
    }

    private StoreInvitation accept(StoreInvitation invitation) {
        Instant now = clock.instant();
        StoreInvitation still = invitations
                .lock(invitation.id())
                .filter(each -> each.open(now))
                .orElseThrow(AccountProblems::linkRefused);
        still.accept(now);
        return still;
    }

    private void add(StoreInvitation invitation, UUID account, String name) {
        accounts.putMember(names.member(invitation.storeId(), account, invitation.role(), name, clock.instant()));
        audit.record(invitation.storeId(), "member.joined", account, Map.of("role", invitation.role()));
        news.of(account);
    }

    private StoreInvitation open(String secret) {
        String hash = Secrets.hash(secret);
        return transactions
                .as(Persona.knowing(hash), () -> invitations.byHash(hash))
                .filter(invitation -> invitation.open(clock.instant()))
                .orElseThrow(AccountProblems::linkRefused);
    }
}
