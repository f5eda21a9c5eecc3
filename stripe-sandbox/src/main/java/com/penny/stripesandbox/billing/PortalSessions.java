package com.penny.stripesandbox.billing;

import com.penny.stripesandbox.protocol.Parameters;
import com.penny.stripesandbox.protocol.StripeError;
import com.penny.stripesandbox.store.Ids;
import com.penny.stripesandbox.store.Shapes;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.time.Clock;
import java.util.Set;

/** Visits of a customer to the portal. */
public final class PortalSessions {
    private static final String TYPE = "billing_portal.session";
    private static final Set<String> KNOWN = Set.of("configuration", "customer", "expand", "locale", "return_url");

    private final Clock clock;
    private final String pageUrl;

    /** @param pageUrl address of the portal, to which a session's id is appended */
    PortalSessions(Clock clock, String pageUrl) {
        this.clock = clock;
        this.pageUrl = pageUrl;
    }

    public StripeObject create(UnitOfWork work, Parameters request) {
        request.allowOnly(KNOWN);
        String customer = request.requiredText("customer");
        if (work.find(Customers.TYPE, customer).isEmpty()) {
            throw StripeError.noSuch(Customers.TYPE, customer, Customers.TYPE);
        }
        String id = Ids.of("bps");
        return work.put(Shapes.object(TYPE, id, clock.instant().getEpochSecond())
                .with("configuration", "bpc_penny_store")
                .with("customer", customer)
                .with("locale", request.text("locale").orElse(null))
                .with("return_url", request.url("return_url").orElse(null))
                .with("url", pageUrl + id));
    }

    /** @throws StripeError 404 when there is none */
    public static StripeObject find(UnitOfWork work, String id) {
        return work.find(TYPE, id).orElseThrow(() -> StripeError.noSuch(TYPE, id, "session"));
    }
}
