package com.penny.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has shown at sign-in. */
@Schema(name = "Proof")
public enum Proof {
    PASSWORD,
    /** A password and a one-time code, or a passkey that checked its holder. */
    TWO_FACTORS
}
