package com.penny.disputes.control;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;

/** What people say in their disputes: sealed in the database, for the dispute it belongs to. */
@ApplicationScoped
public class Statements {

    private static final SealedColumn STATEMENT =
            SealedColumn.of("dispute", "statement", "id").clearIn("statement_clear");

    @Inject
    FieldCipher fields;

    @Produces
    SealedColumn statement() {
        return STATEMENT;
    }

    public byte[] seal(UUID dispute, String statement) {
        return STATEMENT.seal(fields, statement, dispute);
    }
}
