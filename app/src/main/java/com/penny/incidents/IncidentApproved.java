package com.penny.incidents;

import java.util.UUID;

/** Event: two people stand behind an incident. Fired in the transaction of the reviewer who approves it. */
public record IncidentApproved(UUID storeId, UUID theftId, UUID offenderId) {}
