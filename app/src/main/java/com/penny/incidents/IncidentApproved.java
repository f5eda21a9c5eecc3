package com.penny.incidents;

import java.util.UUID;

/** Event: two people stand behind an incident, and what was taken is known. Fired in the transaction of a job of its store. */
public record IncidentApproved(UUID storeId, UUID theftId, UUID offenderId) {}
