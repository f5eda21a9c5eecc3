package com.penny.rights.control;

import com.penny.keyring.FieldCipher;
import com.penny.keyring.SealedColumn;
import com.penny.rights.entity.RightsRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is asked for and answered: sealed in the database, each for the row it belongs to. */
@ApplicationScoped
public class SealedRequests {

    private static final SealedColumn STATEMENT = SealedColumn.of("rights_request", "statement", "id");
    private static final SealedColumn ANSWER = SealedColumn.of("rights_request", "answer", "id");

    @Inject
    FieldCipher fields;

    @Produces
    SealedColumn statement() {
        return STATEMENT;
    }

    @Produces
    SealedColumn answer() {
        return ANSWER;
    }

    byte[] sealStatement(UUID request, String statement) {
        return STATEMENT.seal(fields, statement, request);
    }

    byte[] sealAnswer(UUID request, String answer) {
        return ANSWER.seal(fields, answer, request);
    }

    public String statement(RightsRequest request) {
        return STATEMENT.open(fields, request.statement(), request.id());
    }

    String answer(UUID request, byte[] answer) {
        return ANSWER.open(fields, answer, request);
    }

    /** Null until there is one. */
    public String answer(RightsRequest request) {
        return request.answer() == null ? null : ANSWER.open(fields, request.answer(), request.id());
    }
}
