package com.penny.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.tenancy.Persona;
import com.penny.tenancy.RequestPersona;
import com.penny.tenancy.Transactions;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A method marked {@code @Tenanted} and the persona of the request; each test is a request of its own. */
@Tag("container")
@ExtendWith(ArquillianExtension.class)
class TenantedIT {

    private final UUID account = UUID.randomUUID();
    private final UUID store = UUID.randomUUID();

    @Inject
    Counter counter;

    @Inject
    RequestPersona persona;

    @Inject
    Transactions transactions;

    @Deployment
    static WebArchive archive() {
        return Archives.tenancy().addClass(Counter.class);
    }

    @Test
    void itWorksForThePersonaOfTheRequest() {
        persona.set(Persona.staff(account, store));
        assertThat(counter.whoAsks()).isEqualTo("penny_store " + account + " " + store);
    }

    @Test
    void withoutAPersonaItWorksForThePublic() {
        assertThat(counter.whoAsks()).isEqualTo("penny_public");
    }

    @Test
    void itJoinsATransactionOfTheSamePersonaAndNoOther() {
        persona.set(Persona.reviewer(account));
        assertThat(transactions.as(Persona.reviewer(account), counter::whoAsks)).isEqualTo("penny_review " + account);
        assertThatIllegalStateException().isThrownBy(() -> transactions.as(Persona.job(), counter::whoAsks));
    }

    @Test
    void whatItThrowsComesOutAsItIsAndRollsBack() {
        AtomicBoolean committed = new AtomicBoolean();
        assertThatThrownBy(() -> counter.fail(() -> committed.set(true)))
                .isExactlyInstanceOf(UnsupportedOperationException.class);
        assertThat(committed).isFalse();
    }
}
