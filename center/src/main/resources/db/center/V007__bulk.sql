-- 一括 (OQS-IF-005 to 012). A job is under way once it is accepted, and erased some days after it is finished.
create table bulk_job (
    job_id            bigint generated always as identity primary key,
    reception_number  text not null unique check (length(reception_number) between 1 and 40),
    institution_code  text not null check (institution_code ~ '^[0-9]{10}$'),
    kind              text not null check (kind in ('INQUIRY', 'REGISTRATION')),
    file_identifier   text,
    confirmation_date date check ((confirmation_date is not null) = (kind = 'INQUIRY')),
    people            integer not null default 0,
    normal            integer not null default 0 check (normal >= 0),
    error             integer not null default 0 check (error >= 0),
    begun_at          timestamptz not null,
    accepted_at       timestamptz,
    finished_at       timestamptz,
    check (normal + error <= people),
    check ((finished_at is not null) = (accepted_at is not null and normal + error = people))
);
create index bulk_job_institution on bulk_job (institution_code);
create index bulk_job_under_way on bulk_job (job_id) where finished_at is null;

-- Some people of a job: what was asked about them until it is answered, then what is answered, which echoes it.
create table bulk_portion (
    job_id   bigint not null references bulk_job on delete cascade,
    position integer not null check (position >= 0),
    content  bytea not null,
    done     boolean not null default false,
    primary key (job_id, position)
);
create index bulk_portion_left on bulk_portion (job_id, position) where not done;
