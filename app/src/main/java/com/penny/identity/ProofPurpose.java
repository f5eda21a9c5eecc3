package com.penny.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody shows once more for who they are; a proof for one opens nothing else. */
@Schema(name = "ProofPurpose")
public enum ProofPurpose {
    CHANGE_PAYOUT_ACCOUNT,
    REMOVE_PAYOUT_ACCOUNT
}
