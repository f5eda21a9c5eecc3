/** Subscriptions: prices, the page where one is begun, invoices, what happens when a card is refused, and the customer portal. */
package com.penny.stripesandbox.billing;
