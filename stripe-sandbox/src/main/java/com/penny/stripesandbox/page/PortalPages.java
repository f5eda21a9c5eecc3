package com.penny.stripesandbox.page;

import com.penny.stripesandbox.billing.Billing;
import com.penny.stripesandbox.billing.PortalAct;
import com.penny.stripesandbox.billing.PortalSessions;
import com.penny.stripesandbox.store.StripeObject;
import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Arrays;
import java.util.Optional;

/** The customer portal: card, invoices and cancelling, and what time would bring. */
public final class PortalPages implements Page {
    /** Where it lives; a session's id follows. */
    public static final String PATH = "/p/session/";

    private final Billing billing;

    public PortalPages(Billing billing) {
        this.billing = billing;
    }

    @Override
    public Shown show(UnitOfWork work, String id) {
        StripeObject session = PortalSessions.find(work, id);
        String html = billing.portal()
                .subscription(work, session)
                .map(subscription -> new PortalPage(billing.portal(), work, session).render(subscription))
                .orElseGet(() -> Parts.message("Nothing to manage", "There is no subscription yet."));
        return new Shown(html, "");
    }

    @Override
    public Optional<String> act(UnitOfWork work, String id, String name) {
        StripeObject session = PortalSessions.find(work, id);
        Optional<PortalAct> act = Arrays.stream(PortalAct.values())
                .filter(each -> PortalPage.formValue(each).equals(name))
                .findFirst();
        act.ifPresent(known -> billing.portal().act(work, session, known));
        return act.map(known -> PATH + id);
    }
}
