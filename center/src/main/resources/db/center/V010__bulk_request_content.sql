-- SHA-256 of the body that came under a request's name: what comes under it later is the same job only with the same body.
-- Null for jobs taken before this column was here; those are kept some days.
alter table bulk_job add column request_content bytea
    check (length(request_content) = 32)
    check (request_content is null or request_key is not null);
