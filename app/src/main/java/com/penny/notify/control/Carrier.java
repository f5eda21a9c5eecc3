package com.penny.notify.control;

import com.penny.notify.Medium;
import com.penny.notify.entity.MailMessage;

/** Takes messages of one medium to where they go. Called between transactions, never inside one. */
public interface Carrier {

    /** What there is to carry with. */
    enum Way {
        OPEN,
        /** Nobody to hand anything to; it stays on this machine, for the local outbox page. */
        STAYS_HERE,
        /** Nobody to hand anything to, in production. */
        NONE
    }

    Medium medium();

    Way way();

    /**
     * @throws RefusedException when it will never be taken
     * @throws DelayedException when it is worth another try
     */
    void carry(MailMessage message);
}
