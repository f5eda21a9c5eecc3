package com.penny.notices.control;

import com.penny.audit.Audit;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.notices.Channel;
import com.penny.notices.ContactAdded;
import com.penny.notices.control.SealedContacts.Details;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.ToldOf;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Notice;
import com.penny.notices.entity.NoticeBook;
import com.penny.notify.Texts;
import com.penny.outbox.Outbox;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What administrators do with the contacts of their store. Each step is written down, without a name or a number. */
@ApplicationScoped
public class ContactDesk {

    /** Every one of them is told at once; a shop with more has entered its customers. */
    private static final int MOST = 30;

    @Inject
    Texts texts;

    @Inject
    Contacts contacts;

    @Inject
    SealedContacts sealed;

    @Inject
    NoticeBook notices;

    @Inject
    Outbox outbox;

    @Inject
    Event<ContactAdded> added;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * @param email null for none; @param phone as typed, null for none
     * @param quietFrom null, as the other, for all hours
     */
    public record Draft(
            String name,
            String email,
            String phone,
            String language,
            Set<Channel> channels,
            ToldOf toldOf,
            LocalTime quietFrom,
            LocalTime quietUntil) {}

    public Contact add(Draft draft) {
        if (contacts.all(storeId()).size() >= MOST) {
            throw Problem.conflict(
                    "too-many-contacts", "Too many contacts", "A store has at most " + MOST + ". Take one off first.");
        }
        Contact contact = new Contact(Ids.next(clock), storeId(), null, clock.instant());
        fill(contact, draft, Secrets.token());
        contacts.add(contact);
        record("contact.added", contact.id());
        added.fire(new ContactAdded(storeId()));
        return contact;
    }

    /** A way that its reader has closed stays closed, unless it leads elsewhere now. */
    public Contact change(UUID contactId, Draft draft) {
        Contact contact = contacts.lock(contactId).orElseThrow(() -> Problem.notFound("contact"));
        Details before = sealed.of(contact);
        fill(contact, draft, before.stop());
        Details after = sealed.of(contact);
        if (!Objects.equals(before.phone(), after.phone())) {
            contact.openText();
        }
        if (!Objects.equals(before.email(), after.email())) {
            // Letters to the address before would open this one's door.
            sealed.describe(contact, new Details(after.name(), after.email(), after.phone(), Secrets.token()));
            contact.openMail();
        }
        record("contact.changed", contactId);
        return contact;
    }

    public void remove(UUID contactId) {
        contacts.remove(contacts.lock(contactId).orElseThrow(() -> Problem.notFound("contact")));
        record("contact.removed", contactId);
    }

    /** Tries all ways of a contact; what became of each stands at the notice. */
    public UUID test(Contact contact) {
        Notice notice = new Notice(Ids.next(clock), storeId(), Notice.Kind.TEST, clock.instant());
        notices.add(notice);
        outbox.enqueue(TestContact.NAME, storeId() + "/" + notice.id() + "/" + contact.id());
        record("contact.tested", contact.id());
        return notice.id();
    }

    private void fill(Contact contact, Draft draft, String stop) {
        String phone = draft.phone() == null ? null : texts.reachable(draft.phone(), "/phone");
        requireWays(contact, draft);
        sealed.describe(contact, new Details(draft.name(), draft.email(), phone, stop));
        contact.reach(draft.channels(), draft.language());
        contact.tell(draft.toldOf(), draft.quietFrom(), draft.quietUntil());
    }

    private static void requireWays(Contact contact, Draft draft) {
        if (draft.channels().isEmpty()) {
            throw Problem.invalid("/channels", "Choose at least one way to tell them.");
        }
        if (draft.channels().contains(Channel.MAIL) && draft.email() == null) {
            throw Problem.invalid("/email", "Give the address that letters go to.");
        }
        if (draft.channels().contains(Channel.TEXT) && draft.phone() == null) {
            throw Problem.invalid("/phone", "Give the number that text messages go to.");
        }
        if (draft.channels().contains(Channel.PUSH) && contact.accountId() == null) {
            throw Problem.invalid(
                    "/channels", "Pushes reach people of the team, who switch them on with their own phone.");
        }
        if ((draft.quietFrom() == null) != (draft.quietUntil() == null)) {
            throw Problem.invalid("/quietUntil", "Give both ends of the quiet hours, or none.");
        }
        if (draft.quietFrom() != null && draft.quietFrom().equals(draft.quietUntil())) {
            throw Problem.invalid("/quietUntil", "Quiet hours that begin when they end are none. Leave both empty.");
        }
    }

    private void record(String action, UUID contactId) {
        audit.record(storeId(), action, contactId, Map.of());
    }

    private UUID storeId() {
        return transactions.current().storeId();
    }
}
