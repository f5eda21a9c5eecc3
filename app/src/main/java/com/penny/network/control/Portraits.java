package com.penny.network.control;

import com.penny.evidence.Evidence;
import com.penny.evidence.Evidence.Item;
import com.penny.evidence.Evidence.Kind;
import com.penny.incidents.Incidents.Theft;
import com.penny.tenancy.Persona;
import com.penny.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures of somebody alone, everybody else in them unrecognisable; each read as a job of the store that it is of. */
@ApplicationScoped
public class Portraits {

    private static final int MOST = 3;

    @Inject
    Transactions transactions;

    @Inject
    Evidence evidence;

    /** One of each incident that has one, at most three. Outside of a transaction. */
    List<byte[]> of(List<Theft> newestFirst) {
        List<byte[]> pictures = new ArrayList<>();
        for (Theft theft : newestFirst) {
            if (pictures.size() < MOST) {
                transactions
                        .as(Persona.job(theft.storeId()), () -> portrait(theft))
                        .ifPresent(pictures::add);
            }
        }
        return pictures;
    }

    private Optional<byte[]> portrait(Theft theft) {
        return evidence.ofAlerts(theft.recordings(), List.of(Kind.PORTRAIT)).stream()
                .findFirst()
                .map(this::bytes);
    }

    private byte[] bytes(Item item) {
        try (InputStream bytes = evidence.open(item.id())) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
