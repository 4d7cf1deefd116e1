-- 点数 of a visit, typed by a clerk where they are known.
create table visit_points (
    patient    bigint not null references patient,
    day        date not null,
    points     integer not null check (points between 1 and 999999),
    entered_by text not null,
    entered_at timestamptz not null default now(),
    primary key (patient, day)
);
