package com.penny.payments.boundary;

import com.penny.kernel.Money;
import com.penny.payments.entity.Refund;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param sentAt when Stripe took it on; null while it waits
 * @param failure Stripe's word for why it did not arrive; null unless it failed
 * @param reason why Penny Ops decided it; null for what follows from something else
 * @param insteadOf the one that did not arrive; null unless this is it, sent again
 */
@Schema(name = "PaymentRefund")
public record RefundView(
        UUID id,
        Refund.Cause cause,
        Refund.State state,
        Money amount,
        Instant requestedAt,
        @Schema(nullable = true) Instant sentAt,
        @Schema(nullable = true) String failure,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) UUID insteadOf) {

    static RefundView of(Refund refund) {
        return new RefundView(
                refund.id(),
                refund.cause(),
                refund.state(),
                refund.amount(),
                refund.requestedAt(),
                refund.sentAt(),
                refund.failure(),
                refund.reason(),
                refund.insteadOf());
    }
}
