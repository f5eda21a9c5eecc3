package com.penny.incidents;

import com.penny.incidents.Relinking.Correction;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An incident that a correction touches is linked as it says. Fired in the transaction, a job of the incident's store, in which
 * that takes effect: what hangs on the incident follows there, all of it or nothing.
 *
 * @param owner whose it is now
 * @param accounts who see it from now on: what they said of it stands, what anybody else said does not
 * @param bearers the accounts of who came in with codes of the incident's own, by the code
 */
public record IncidentRelinked(
        UUID storeId, UUID theftId, Correction correction, UUID owner, Set<UUID> accounts, Map<UUID, UUID> bearers) {

    public IncidentRelinked {
        accounts = Set.copyOf(accounts);
        bearers = Map.copyOf(bearers);
    }
}
