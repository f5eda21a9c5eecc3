package com.penny.stripesandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.penny.stripesandbox.store.UnitOfWork;

/** Answers requests to one address, or throws a {@link com.penny.stripesandbox.protocol.StripeError}. */
@FunctionalInterface
interface Endpoint {
    ObjectNode answer(ApiRequest request, UnitOfWork work);
}
