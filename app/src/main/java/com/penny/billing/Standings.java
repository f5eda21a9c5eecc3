package com.penny.billing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where stores stand with what they pay Penny, and what that means for their cameras; for nothing else. */
public interface Standings {

    @Schema(name = "StandingState")
    enum State {
        /** Neither a trial nor a subscription: nothing is charged, and nothing ends. */
        NOT_BEGUN,
        TRIAL,
        /** The trial is over, and nobody has subscribed; cameras are heard for a while yet. */
        TRIAL_OVER,
        ACTIVE,
        /** A payment was refused, and is tried again; cameras are heard for a while yet. */
        PAST_DUE,
        /** Paid until its end, which somebody of the store has asked for. */
        CANCELLED,
        /** The subscription is over without anybody of the store having asked; cameras are heard for a while yet. */
        ENDED,
        /** Clips of cameras are not taken. All that the store has is as it was. */
        STOPPED
    }

    /**
     * @param subscribed whether there is a subscription at Stripe that is not over
     * @param until when the trial ends, what is paid ends, or the time that is left; since when for one that has stopped; null for nothing
     * @param clipsUntil from when on clips of cameras are not taken; null as long as nothing ends
     */
    record Standing(State state, boolean subscribed, Instant until, Instant clipsUntil) {}

    /** Of each of them, as far as the persona of the transaction may see them. */
    Map<UUID, Standing> of(Collection<UUID> storeIds);

    /** Whether clips of a store's cameras are taken; in the transaction under way, which works for that store. */
    boolean takesClips(UUID storeId);
}
