-- What nothing is to be done about is told apart where it arrives, and one look answers all that was said of a payment.
drop policy stripe_event_receive on stripe_event;
create policy stripe_event_receive on stripe_event for insert to penny_public
    with check (processed_at is null or outcome in ('another account''s', 'not for us'));
grant delete on scheduled_tasks to penny_job;
