package com.penny.support.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.outbox.Outbox;
import com.penny.support.entity.Ticket;
import com.penny.support.entity.Ticket.State;
import com.penny.support.entity.TicketMessage;
import com.penny.support.entity.Tickets;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What stores and Penny do with tickets. Works in the transaction under way; whoever is written to gets a letter. */
@ApplicationScoped
public class TicketDesk {

    /** A conversation that is longer has more than one subject. */
    private static final int MOST_MESSAGES = 200;

    @Inject
    Tickets tickets;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** @param language of the screen it is opened on */
    public Ticket open(String subject, String language, String text) {
        Persona staff = transactions.current();
        Ticket ticket =
                new Ticket(Ids.next(clock), staff.storeId(), subject, language, staff.accountId(), clock.instant());
        tickets.add(ticket);
        write(ticket, text);
        record(ticket, "ticket.opened");
        return ticket;
    }

    /**
     * Another message; a closed ticket is open again.
     *
     * @throws Problem 404; 409 for one message too many
     */
    public TicketMessage answer(UUID ticketId, String text) {
        Ticket ticket = tickets.lock(ticketId);
        if (tickets.countMessages(ticketId) >= MOST_MESSAGES) {
            throw Problem.conflict(
                    "too-many-messages",
                    "Too many messages",
                    "There are " + MOST_MESSAGES + " already; open another ticket.");
        }
        ticket.move(byPenny() ? State.ANSWERED : State.OPEN, clock.instant());
        TicketMessage message = write(ticket, text);
        record(ticket, "ticket.answered");
        return message;
    }

    /** Nothing more is to be said; twice is once. */
    public Ticket close(UUID ticketId) {
        Ticket ticket = tickets.lock(ticketId);
        if (ticket.state() != State.CLOSED) {
            ticket.move(State.CLOSED, clock.instant());
            record(ticket, "ticket.closed");
        }
        return ticket;
    }

    private TicketMessage write(Ticket ticket, String text) {
        TicketMessage message = new TicketMessage(
                Ids.next(clock), ticket, transactions.current().accountId(), byPenny(), text.strip(), clock.instant());
        tickets.add(message);
        outbox.enqueue(WriteTicketLetter.NAME, ticket.storeId() + "/" + message.id());
        return message;
    }

    private boolean byPenny() {
        return transactions.current().role() == Persona.Role.OPS;
    }

    private void record(Ticket ticket, String action) {
        audit.record(ticket.storeId(), action, ticket.id(), Map.of());
    }
}
