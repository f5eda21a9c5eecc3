package com.penny.network.entity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff are advised to do when they see somebody who is listed: never to approach, hold or accuse them. */
@Schema(name = "StaffAction")
public enum Action {
    /** Keep an eye on it. */
    OBSERVE,
    /** Go there and offer help. */
    OFFER_SERVICE
}
