-- What Stripe says of stores' subscriptions comes through the same door; which of them it is about is kept with it.
alter table stripe_event add column subscription text check (length(subscription) <= 255);
