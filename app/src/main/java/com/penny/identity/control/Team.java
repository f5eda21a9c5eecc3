package com.penny.identity.control;

import com.penny.audit.Audit;
import com.penny.identity.People;
import com.penny.identity.control.cognito.PoolNews;
import com.penny.identity.entity.AccountStore;
import com.penny.identity.entity.FormerAdmins;
import com.penny.identity.entity.SessionStore;
import com.penny.identity.entity.StoreMember;
import com.penny.kernel.Problem;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** The people of a store, and what they may do; changed by its administrators, felt with the next request. */
@ApplicationScoped
public class Team {

    @Inject
    Transactions transactions;

    @Inject
    AccountStore accounts;

    @Inject
    FormerAdmins formerAdmins;

    @Inject
    Names names;

    @Inject
    SessionStore sessions;

    @Inject
    PoolNews news;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param name opened */
    public record Member(StoreMember member, People.Name name) {}

    /** By name, in the transaction under way. */
    public List<Member> members(UUID storeId) {
        return accounts.members(storeId).stream()
                .map(member -> new Member(member, names.of(member)))
                .sorted(Comparator.comparing(member -> member.name().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** @throws Problem 404 for nobody of the store, 409 when no administrator would be left */
    public void giveRole(Persona admin, UUID account, String role) {
        change(
                admin,
                account,
                "member.role-changed",
                Map.of("role", role),
                () -> accounts.giveRole(admin.storeId(), account, role));
    }

    /** @throws Problem 404 for nobody of the store, 409 when no administrator would be left */
    public void remove(Persona admin, UUID account) {
        change(admin, account, "member.removed", Map.of(), () -> accounts.removeMember(admin.storeId(), account));
    }

    /**
     * Ends all sessions of somebody of the team, of whatever store they opened them for.
     *
     * @throws Problem 404 for nobody of the store
     */
    public void endSessions(Persona admin, UUID account) {
        transactions.run(admin, () -> {
            if (accounts.members(admin.storeId()).stream()
                    .noneMatch(member -> member.accountId().equals(account))) {
                throw Problem.notFound("member");
            }
            audit.record(admin.storeId(), "member.sessions-ended", account, Map.of());
        });
        // For them: an account's sessions are its own, and the database shows them to nobody else.
        transactions.run(Persona.account(account, List.of()), () -> {
            sessions.endAll(null, clock.instant());
            accounts.endPoolTokens(account, clock.instant());
        });
    }

    private void change(Persona admin, UUID account, String action, Map<String, Object> detail, BooleanSupplier work) {
        try {
            transactions.run(admin, () -> {
                formerAdmins.leaving(admin.storeId(), account, clock.instant());
                if (!work.getAsBoolean()) {
                    throw Problem.notFound("member");
                }
                audit.record(admin.storeId(), action, account, detail);
                news.of(account);
            });
        } catch (PersistenceException e) {
            if (accounts.refusedForLastAdmin(e)) {
                throw Problem.conflict(
                        "last-admin",
                        "The last administrator stays",
                        "Make somebody else an administrator first: a store is never left without one.");
            }
            throw e;
        }
    }
}
