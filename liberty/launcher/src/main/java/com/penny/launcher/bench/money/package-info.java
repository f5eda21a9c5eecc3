/** What Stripe says of payments, applied to the ledger while the server is killed, and counted again by hand. */
package com.penny.launcher.bench.money;
