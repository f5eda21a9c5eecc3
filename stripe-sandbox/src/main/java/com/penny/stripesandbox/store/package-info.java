/** The sandbox's memory: documents in Stripe's own shapes, changed in units of work and kept in an append-only journal. */
package com.penny.stripesandbox.store;
