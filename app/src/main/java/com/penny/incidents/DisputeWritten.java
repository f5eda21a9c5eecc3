package com.penny.incidents;

import java.util.List;
import java.util.UUID;

/**
 * Somebody without an account has disputed an incident. Fired in a transaction that is a job of the incident's store, in which the
 * dispute is opened, or what they say is put to the one that is open.
 *
 * @param writtenId what they wrote, which is about one incident or more
 * @param code with which they came
 * @param tokenId names that code among others
 * @param bearer the account of whoever came in with it, too; null for nobody, and for a person's
 * @param statement their words
 * @param files what they show with it: evidence of the store, which nobody else keeps
 * @param email where the answer goes; null for nowhere
 * @param language in which they are written to, as a tag
 */
public record DisputeWritten(
        UUID storeId,
        UUID theftId,
        UUID writtenId,
        Code code,
        UUID tokenId,
        UUID bearer,
        String statement,
        List<GivenFile> files,
        String email,
        String language) {

    public DisputeWritten {
        files = List.copyOf(files);
    }

    /** @param contentType what its bytes are */
    public record GivenFile(UUID objectId, String name, String contentType, long sizeBytes) {}

    /** What a code leads to. */
    public enum Code {
        /** To one incident, whosever it is. */
        INCIDENT,
        /** To a person, and what is owed by them. */
        PERSON
    }
}
