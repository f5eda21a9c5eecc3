/** Stripe's HTTP interface: keys, idempotency, addresses, lists, expansion and errors as Stripe documents them. */
package com.penny.stripesandbox.api;
