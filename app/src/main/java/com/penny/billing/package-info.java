/** What stores pay Penny for. Owns {@code store_trial}. */
package com.penny.billing;
