package com.penny.disputes.boundary;

import com.penny.disputes.entity.DisputesByCode;
import com.penny.incidents.IncidentCodeRedeemed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whoever disputed with a code of an incident, and comes in with it, reads what became of it. */
@ApplicationScoped
public class HearCodeRedeemed {

    @Inject
    DisputesByCode disputes;

    void on(@Observes IncidentCodeRedeemed redeemed) {
        disputes.readByBearer(redeemed.theftId(), redeemed.tokenId(), redeemed.accountId());
    }
}
