package com.penny.support.control;

import com.penny.identity.Accounts;
import com.penny.kernel.Settings;
import com.penny.notify.Mail;
import com.penny.outbox.Task;
import com.penny.stores.Stores;
import com.penny.support.entity.Ticket;
import com.penny.support.entity.TicketMessage;
import com.penny.support.entity.Tickets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Tells the other side of a message; its instance is {@code storeId/messageId}. */
@ApplicationScoped
public class WriteTicketLetter implements Task {

    static final String NAME = "ticket-letter";

    private record Facts(TicketMessage message, Ticket ticket, String store) {}

    @Inject
    Tickets tickets;

    @Inject
    Stores stores;

    @Inject
    Accounts accounts;

    @Inject
    Mail mail;

    @Inject
    Settings settings;

    @Inject
    Transactions transactions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        String[] ids = instance.split("/");
        Persona job = Persona.job(UUID.fromString(ids[0]));
        Facts facts = transactions.as(job, () -> facts(UUID.fromString(ids[1])));
        // Nothing of an account goes to an address that may be a stranger's.
        Optional<String> to = facts.message().byPenny()
                ? accounts.confirmedEmail(facts.ticket().openedBy())
                : Optional.of(settings.controller().email());
        to.ifPresent(address -> transactions.run(job, () -> mail.send(letter(facts, address))));
    }

    private Facts facts(UUID messageId) {
        TicketMessage message = tickets.message(messageId);
        Ticket ticket = tickets.byId(message.ticketId());
        return new Facts(message, ticket, stores.store(ticket.storeId()).name());
    }

    private Mail.Message letter(Facts facts, String to) {
        boolean toStore = facts.message().byPenny();
        URI link = URI.create(settings.baseUrl()
                + (toStore ? "/settings/support/" : "/ops/tickets/")
                + facts.ticket().id());
        // Penny's own people read English.
        return TicketWords.letter(
                toStore ? facts.ticket().language() : "en",
                toStore,
                new TicketWords.Facts(
                        "ticket/" + facts.message().id(), to, facts.ticket().subject(), facts.store(), link));
    }
}
