-- What a terminal calls its request (our profile): one that is sent again is the job that it was, and no other.
alter table bulk_job add column request_key text check (length(request_key) between 16 and 64);
create unique index bulk_job_request on bulk_job (institution_code, kind, request_key) where accepted_at is not null;
