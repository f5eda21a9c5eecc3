package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.entity.Account;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.Invitations;
import com.penny.identity.entity.StoreInvitation;
import com.penny.identity.entity.StoreNames;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
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
    SignIn signIn;

    @Inject
    PasswordRule rule;

    @Inject
    PasswordHashes hashes;

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
        return new Offer(store, email, invitation.role(), known(email).isPresent());
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
        Optional<Account> known = known(email);
        if (known.isPresent()) {
            if (signIn.staff(email, password.toCharArray(), code).codeNeeded()) {
                throw Problem.of(
                        "second-factor-needed",
                        401,
                        "Code needed",
                        "Enter the six digits of your authenticator app, or one of your recovery codes.");
            }
        } else {
            rule.check("/password", password, email);
        }
        String hash = known.isPresent() ? null : hashes.hash(Account.STAFF, email, password.toCharArray());
        transactions.run(Persona.job(invitation.storeId()), () -> {
            Instant now = clock.instant();
            StoreInvitation still = invitations
                    .lock(invitation.id())
                    .filter(each -> each.open(now))
                    .orElseThrow(AccountProblems::linkRefused);
            still.accept(now);
            UUID account = known.map(Account::id).orElseGet(() -> newAccount(email, hash, now));
            accounts.putMember(names.member(still.storeId(), account, still.role(), name, now));
            audit.record(still.storeId(), "member.joined", account, Map.of("role", still.role()));
        });
    }

    private UUID newAccount(String email, String hash, Instant now) {
        UUID id = Ids.next(clock);
        accounts.add(addresses.account(id, Account.STAFF, email, hash, now).confirmed(now));
        return id;
    }

    private StoreInvitation open(String secret) {
        String hash = Secrets.hash(secret);
        return transactions
                .as(Persona.knowing(hash), () -> invitations.byHash(hash))
                .filter(invitation -> invitation.open(clock.instant()))
                .orElseThrow(AccountProblems::linkRefused);
    }

    private Optional<Account> known(String email) {
        return addresses.holders(Account.STAFF, email).stream().findFirst();
    }
}
