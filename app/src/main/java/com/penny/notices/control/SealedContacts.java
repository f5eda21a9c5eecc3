package com.penny.notices.control;

import com.penny.kernel.Json;
import com.penny.kernel.Secrets;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.notices.entity.Contact;
import com.penny.notices.entity.Devices.Reachable;
import com.penny.notify.Pushes.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;

/** Who contacts are and where they are reached: sealed for their rows, as JSON. */
@ApplicationScoped
public class SealedContacts {

    private static final SealedColumn CONTACT = SealedColumn.of("contact", "details", "id");
    private static final SealedColumn DEVICE = SealedColumn.of("contact_device", "details", "id");

    @Inject
    FieldCipher fields;

    /**
     * @param email null for somebody who gets no letters
     * @param phone E.164; null for somebody who gets no text messages
     * @param stop the secret by which letters are ended
     */
    public record Details(String name, String email, String phone, String stop) {}

    @Produces
    SealedColumn ofContacts() {
        return CONTACT;
    }

    @Produces
    SealedColumn ofDevices() {
        return DEVICE;
    }

    void describe(Contact contact, Details details) {
        contact.describe(CONTACT.seal(fields, Json.write(details), contact.id()), Secrets.hash(details.stop()));
    }

    public Details of(Contact contact) {
        return Json.read(CONTACT.open(fields, contact.details(), contact.id()), Details.class);
    }

    byte[] seal(Device device, UUID id) {
        return DEVICE.seal(fields, Json.write(device), id);
    }

    Device open(Reachable device) {
        return Json.read(DEVICE.open(fields, device.details(), device.id()), Device.class);
    }
}
