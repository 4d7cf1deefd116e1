-- 月末の確認: one row a visit (a patient on a day) that was asked about again. That it ever was found lapsed stays.
create table month_check (
    patient     bigint not null references patient,
    day         date not null,
    state       text not null,
    reason      text,
    asked_at    timestamptz,
    ever_lapsed boolean not null default false,
    primary key (patient, day)
);
create index month_check_waiting on month_check (day, patient) where state = 'WAITING';
