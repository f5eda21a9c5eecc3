/**
 * What stores pay Penny for. Owns {@code store_trial}, {@code store_subscription}, {@code subscription_checkout}, {@code
 * subscription_payment}, {@code store_standing}.
 */
package com.penny.billing;
