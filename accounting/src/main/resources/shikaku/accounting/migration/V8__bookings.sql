-- 一括照会 about booked patients: one row a job, over once its result was taken or nothing will come of it.
create table ahead_job (
    number    bigint generated always as identity primary key,
    day       date not null,
    begun_at  timestamptz not null default now(),
    reception text,
    over      boolean not null default false
);

-- 予約: who comes on a day, and what was said of their coverage in advance.
create table booking (
    day        date not null,
    patient    bigint not null references patient,
    entered_by text not null,
    job        bigint references ahead_job,
    answered   boolean not null default false,
    validity   text,
    reason     text,
    primary key (day, patient)
);
create index booking_by_job on booking (job) where job is not null;
