package com.penny.evidence;

import java.util.UUID;

/** Evidence of an incident is shown to nobody any more, or again. Fired in the transaction, a job of its store, in which that is so. */
public record EvidenceWithheld(UUID storeId, UUID theftId) {}
