package com.penny.stripesandbox.page;

import com.penny.stripesandbox.store.UnitOfWork;
import java.util.Optional;

/** A kind of page: what it shows, and what its buttons do. */
public interface Page {

    /** @param merchant scheme, host and port that the page's form may lead to */
    record Shown(String html, String merchant) {}

    /** @throws com.penny.stripesandbox.protocol.StripeError 404 for an id that there is no page for */
    Shown show(UnitOfWork work, String id);

    /**
     * Carries out what a button asks for.
     *
     * @return where the person goes next; nothing where no button of this page has that name
     */
    Optional<String> act(UnitOfWork work, String id, String action);
}
