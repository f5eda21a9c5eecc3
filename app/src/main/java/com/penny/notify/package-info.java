/**
 * Letters to people: kept with the change they tell of, delivered after it, each at least once and, as far as can be
 * known, no more. Owns {@code mail_message}.
 */
package com.penny.notify;
