package com.penny.notify;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Letters by e-mail. */
public interface Mail {

    /** Why a letter is written. */
    enum Purpose {
        RECEIPT,
        ACCOUNT,
        NOTICE,
        SUPPORT,
        DISPUTE,
        /** Something was linked to somebody by mistake. */
        CORRECTION,
        /** What somebody asked of Penny beside a dispute. */
        RIGHTS,
        /** What is owed is asked for. */
        DEMAND,
        /** What a store pays Penny. */
        BILLING
    }

    /** A file that goes with a letter; its name is seen by the reader. */
    record Attachment(String name, String contentType, byte[] content) {}

    /**
     * @param key names what the letter is about for ever, at most 200 characters, no personal data
     * @param to an address; the words name nobody
     * @param text plain text, for readers that show no HTML
     * @param html a whole document that loads nothing from elsewhere
     * @param until when it is worth nothing any more; null for what is always worth reading
     * @param unsubscribe where a mail program may end such letters by itself (RFC 8058); null for those that one must have
     */
    record Message(
            String key,
            Purpose purpose,
            String to,
            String subject,
            String text,
            String html,
            List<Attachment> attachments,
            Instant until,
            URI unsubscribe) {

        public Message {
            attachments = List.copyOf(attachments);
        }

        /** One that is always worth reading and that nobody can do without. */
        public Message(
                String key,
                Purpose purpose,
                String to,
                String subject,
                String text,
                String html,
                List<Attachment> attachments) {
            this(key, purpose, to, subject, text, html, attachments, null, null);
        }
    }

    /**
     * Leaves a letter to be delivered, in the transaction under way: if that rolls back, it was never written. A second
     * letter with the same key is none. Runs as a job.
     */
    void send(Message message);
}
