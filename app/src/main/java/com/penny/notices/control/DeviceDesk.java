package com.penny.notices.control;

import com.penny.audit.Audit;
import com.penny.identity.People;
import com.penny.kernel.Ids;
import com.penny.kernel.Problem;
import com.penny.kernel.Secrets;
import com.penny.notices.Channel;
import com.penny.notices.control.SealedContacts.Details;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Contact.ToldOf;
import com.penny.notices.entity.Contacts;
import com.penny.notices.entity.Devices;
import com.penny.notices.entity.Devices.Listed;
import com.penny.notify.Pushes;
import com.penny.notify.Pushes.Device;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Phones and browsers that members of the team have woken by alerts. Whoever has one is a contact of the store. */
@ApplicationScoped
public class DeviceDesk {

    /** More than anybody carries. */
    private static final int MOST = 10;

    @Inject
    Devices devices;

    @Inject
    Contacts contacts;

    @Inject
    SealedContacts sealed;

    @Inject
    Pushes pushes;

    @Inject
    People people;

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    public List<Listed> own(UUID storeId) {
        return devices.of(storeId, accountId());
    }

    /** @param language in which to tell somebody who is no contact yet */
    public UUID add(Device device, String label, String language) {
        pushes.check(device);
        if (own(storeId()).size() >= MOST) {
            throw Problem.conflict(
                    "too-many-devices", "Too many devices", "You have " + MOST + " already. Take one off first.");
        }
        UUID id = Ids.next(clock);
        devices.put(
                id,
                storeId(),
                accountId(),
                Secrets.hash(device.endpoint().toString()),
                sealed.seal(device, id),
                label,
                clock.instant());
        contacts.ofAccount(storeId(), accountId())
                .ifPresentOrElse(this::reachByPushToo, () -> contacts.add(contact(language)));
        audit.record(storeId(), "device.added", id, Map.of());
        return id;
    }

    public void remove(UUID id) {
        if (!devices.remove(storeId(), accountId(), id)) {
            throw Problem.notFound("device");
        }
        audit.record(storeId(), "device.removed", id, Map.of());
    }

    /** @throws Problem 404 for somebody who has no device here */
    public Contact ownContact() {
        return contacts.ofAccount(storeId(), accountId()).orElseThrow(() -> Problem.notFound("device"));
    }

    private void reachByPushToo(Contact contact) {
        Set<Channel> channels = EnumSet.of(Channel.PUSH);
        channels.addAll(contact.channels());
        contact.reach(channels, contact.language());
    }

    private Contact contact(String language) {
        Contact contact = new Contact(Ids.next(clock), storeId(), accountId(), clock.instant());
        String name = people.staff(List.of(accountId()))
                .getOrDefault(accountId(), People.Name.UNKNOWN)
                .name();
        sealed.describe(contact, new Details(name, null, null, Secrets.token()));
        contact.reach(EnumSet.of(Channel.PUSH), language);
        contact.tell(ToldOf.EVERY_ALERT, null, null);
        return contact;
    }

    private UUID storeId() {
        return transactions.current().storeId();
    }

    private UUID accountId() {
        return transactions.current().accountId();
    }
}
