/** Delivery of events to the one webhook endpoint: signed, asynchronous, repeated until it is accepted. */
package com.penny.stripesandbox.webhooks;
