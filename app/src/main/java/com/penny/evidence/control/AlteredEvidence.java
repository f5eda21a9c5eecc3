package com.penny.evidence.control;

import java.io.IOException;

/** What is stored is not what was stored: changed, cut short, or another object's. */
public class AlteredEvidence extends IOException {

    public AlteredEvidence(String message) {
        super(message);
    }

    public AlteredEvidence(String message, Throwable cause) {
        super(message, cause);
    }
}
