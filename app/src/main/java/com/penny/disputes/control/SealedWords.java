package com.penny.disputes.control;

import com.penny.disputes.entity.Dispute;
import com.penny.disputes.entity.DisputeFile;
import com.penny.disputes.entity.DisputeMessage;
import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is said in disputes, and how its files are called: sealed in the database, each for the row it belongs to. */
@ApplicationScoped
public class SealedWords {

    private static final SealedColumn STATEMENT =
            SealedColumn.of("dispute", "statement", "id").clearIn("statement_clear");
    private static final SealedColumn EMAIL = SealedColumn.of("dispute", "email", "id");
    private static final SealedColumn MESSAGE = SealedColumn.of("dispute_message", "text", "id");
    private static final SealedColumn WRITER = SealedColumn.of("dispute_message", "email", "id");
    private static final SealedColumn FILE = SealedColumn.of("dispute_file", "name", "object_id");

    @Inject
    FieldCipher fields;

    @Produces
    SealedColumn statement() {
        return STATEMENT;
    }

    @Produces
    SealedColumn email() {
        return EMAIL;
    }

    @Produces
    SealedColumn message() {
        return MESSAGE;
    }

    @Produces
    SealedColumn writer() {
        return WRITER;
    }

    @Produces
    SealedColumn file() {
        return FILE;
    }

    public byte[] sealStatement(UUID dispute, String statement) {
        return STATEMENT.seal(fields, statement, dispute);
    }

    public String statement(Dispute dispute) {
        return STATEMENT.open(fields, dispute.statement(), dispute.id());
    }

    public byte[] sealEmail(UUID dispute, String email) {
        return EMAIL.seal(fields, email, dispute);
    }

    public String email(UUID dispute, byte[] sealed) {
        return EMAIL.open(fields, sealed, dispute);
    }

    /** Where the answer to a message would go. */
    public byte[] sealWriter(UUID message, String email) {
        return WRITER.seal(fields, email, message);
    }

    /** The same address, sealed for a dispute. */
    public byte[] writerOf(UUID message, byte[] sealed, UUID dispute) {
        return sealEmail(dispute, WRITER.open(fields, sealed, message));
    }

    public byte[] sealMessage(UUID message, String text) {
        return MESSAGE.seal(fields, text, message);
    }

    public String text(DisputeMessage message) {
        return MESSAGE.open(fields, message.text(), message.id());
    }

    public byte[] sealName(UUID file, String name) {
        return FILE.seal(fields, name, file);
    }

    public String name(DisputeFile file) {
        return FILE.open(fields, file.name(), file.objectId());
    }
}
