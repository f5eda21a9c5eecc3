package com.penny.stripesandbox.page;

import com.penny.stripesandbox.store.StripeObject;
import java.net.URI;

/** Where a person goes after paying: the session's {@code success_url} with the session's id filled in. */
final class SuccessAddress {
    private static final String PLACEHOLDER = "{CHECKOUT_SESSION_ID}";

    private SuccessAddress() {}

    static String of(StripeObject session) {
        return session.text("success_url").replace(PLACEHOLDER, session.id());
    }

    /** Scheme, host and port only, as a content security policy names a source. */
    static String origin(StripeObject session) {
        URI address = URI.create(of(session));
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
