/**
 * Letters, text messages and pushes to people: kept with the change they tell of, carried after it, each at least once and, as
 * far as can be known, no more; what became of each is told as {@link com.penny.notify.Carried}. Owns {@code mail_message} and
 * {@code push_key}.
 */
package com.penny.notify;
