-- When the answer about a booking came: by it a day is not asked about twice, and trouble not at every click.
alter table booking add column answered_at timestamptz;
update booking set answered_at = coalesce((select begun_at from ahead_job where number = booking.job), now()) where answered;
alter table booking add check (answered_at is not null or not answered);
