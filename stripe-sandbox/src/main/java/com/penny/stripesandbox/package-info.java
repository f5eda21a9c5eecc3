/**
 * A local stand-in for the part of Stripe's API that Penny uses, for machines without a Stripe key. It is started inside
 * the launcher's process by {@link com.penny.stripesandbox.StripeSandbox} and is never used in production.
 *
 * <p>{@code api} speaks HTTP the way Stripe documents it, {@code payments} decides what happens to money, {@code store}
 * keeps every object in a journal that survives a crash, {@code webhooks} delivers signed events, {@code page} is the
 * checkout page a person sees, and {@code protocol} holds what they share: parameters in and errors out.
 */
package com.penny.stripesandbox;
