package com.penny.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Transactions as the server's own transaction manager and pool run them. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class BoundTransactionsIT {

    private static final String TRANSACTION = "select txid_current()";
    private static final int TURNS = 25;

    private final UUID account = UUID.randomUUID();
    private final UUID store = UUID.randomUUID();
    private final Persona staff = Persona.staff(account, store);

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Deployment
    static WebArchive archive() {
        return Archives.tenancy();
    }

    @Test
    void theDatabaseWorksForThePersonaAndItsStore() {
        assertThat(transactions.as(staff, () -> sql.text(Sql.WHO)).strip())
                .isEqualTo("penny_store " + account + " " + store);
    }

    @Test
    void everyFieldOfAPersonaReachesItsSetting() {
        UUID offender = UUID.randomUUID();
        UUID alert = UUID.randomUUID();
        Persona concerned = Persona.offender(account, List.of(offender), List.of(alert, store), List.of(store));

        assertThat(transactions.as(concerned, () -> sql.text(Sql.WHO)).strip())
                .isEqualTo("penny_offender " + account + "  " + offender + " " + alert + "," + store + " " + store);
        assertThat(transactions.as(Persona.knowing("a secret"), () -> sql.text(Sql.WHO)))
                .startsWith("penny_public ")
                .endsWith(" a secret");
    }

    @Test
    void workOfTheSamePersonaJoinsTheTransactionUnderWay() {
        transactions.run(staff, () -> {
            String outer = sql.text(TRANSACTION);
            String inner = transactions.as(Persona.staff(account, store), () -> sql.text(TRANSACTION));
            assertThat(inner).isEqualTo(outer);
        });
    }

    @Test
    void workOfAnotherPersonaIsRefusedInsideAndNothingOfTheTransactionStays() {
        UUID entry = UUID.randomUUID();
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(Persona.job(), () -> {
                    write(entry);
                    transactions.run(staff, () -> sql.text(Sql.WHO));
                }))
                .withMessageContaining("another persona");
        assertThat(written(entry)).isFalse();
    }

    @Test
    void anotherStoreIsAnotherPersona() {
        Persona elsewhere = Persona.staff(account, UUID.randomUUID());
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.run(staff, () -> transactions.run(elsewhere, () -> {})));
    }

    @Test
    void whatReturnsIsCommitted() {
        UUID entry = UUID.randomUUID();
        transactions.run(Persona.job(), () -> write(entry));
        assertThat(written(entry)).isTrue();
    }

    @Test
    void whatThrowsIsRolledBack() {
        UUID entry = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.run(Persona.job(), () -> {
                    write(entry);
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(written(entry)).isFalse();
    }

    @Test
    void aCheckedExceptionRollsBackToo() {
        UUID entry = UUID.randomUUID();
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.as(Persona.job(), () -> {
                    write(entry);
                    throw new IOException("on purpose");
                }))
                .withCauseInstanceOf(IOException.class);
        assertThat(written(entry)).isFalse();
    }

    @Test
    void anErrorRollsBackToo() {
        UUID entry = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.run(Persona.job(), () -> {
                    write(entry);
                    throw new AssertionError("on purpose");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(written(entry)).isFalse();
    }

    @Test
    void aConnectionGoesBackToThePoolAsNobody() {
        for (int turn = 0; turn < TURNS; turn++) {
            assertThat(transactions.as(staff, () -> sql.text("select current_user")))
                    .isEqualTo("penny_store");
            assertThat(sql.whoAreBoth()).as("after a commit").isEqualTo("penny_app, penny_app");
            assertThatThrownBy(() -> transactions.run(staff, () -> {
                        sql.text("select current_user");
                        throw new UnsupportedOperationException("on purpose");
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(sql.whoAreBoth()).as("after a rollback").isEqualTo("penny_app, penny_app");
        }
    }

    @Test
    void nobodyMayReadAnythingOutsideOfATransaction() {
        transactions.run(staff, () -> sql.text("select count(*) from alert"));
        assertThatIllegalStateException()
                .isThrownBy(() -> sql.text("select count(*) from alert"))
                .withMessageContaining("permission denied");
    }

    @Test
    void whatIsForTheLastIsDoneInTheOrderOfItsNamesAndByThePersona() {
        List<String> order = new ArrayList<>();
        transactions.run(staff, () -> {
            transactions.beforeCommit("b", () -> order.add("b, " + sql.text("select current_user")));
            transactions.beforeCommit("a", () -> order.add("a, first"));
            transactions.run(staff, () -> transactions.beforeCommit("a", () -> order.add("a, second")));
            order.add("worked");
        });
        assertThat(order).containsExactly("worked", "a, first", "a, second", "b, penny_store");
    }

    @Test
    void whatFailsAtTheLastTakesAllBack() {
        UUID entry = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.run(Persona.job(), () -> {
                    write(entry);
                    transactions.beforeCommit("a", () -> {
                        throw new UnsupportedOperationException("on purpose");
                    });
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(written(entry)).isFalse();
    }

    @Test
    void whatFollowsACommitRunsAfterIt() {
        List<String> order = new ArrayList<>();
        transactions.run(staff, () -> {
            transactions.afterCommit(() -> order.add("followed"));
            order.add("worked");
        });
        assertThat(order).containsExactly("worked", "followed");
    }

    @Test
    void nothingFollowsARollback() {
        List<String> order = new ArrayList<>();
        assertThatThrownBy(() -> transactions.run(staff, () -> {
                    transactions.afterCommit(() -> order.add("followed"));
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(order).isEmpty();
    }

    @Test
    void thePersonaIsKnownInsideOnly() {
        assertThat(transactions.as(staff, transactions::current)).isEqualTo(staff);
        assertThatIllegalStateException().isThrownBy(transactions::current);
    }

    /** Jobs may write into the log but not read it. */
    private void write(UUID entry) {
        sql.change(
                "insert into audit_entry (id, at, actor_role, action) values ('" + entry + "', now(), 'JOB', 'tried')");
    }

    private boolean written(UUID entry) {
        Persona ops = new Persona(Persona.Role.OPS, account, null, List.of(), List.of(), List.of(), null);
        return transactions
                .as(ops, () -> sql.text("select count(*) from audit_entry where id = '" + entry + "'"))
                .equals("1");
    }
}
