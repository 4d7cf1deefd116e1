-- 公費の受給者証, entered by hand. Nothing is removed: what was a mistake is withdrawn, and says by whom and when.
create table subsidy (
    number            bigint generated always as identity primary key,
    patient           bigint not null references patient,
    scheme            text not null,
    payer             text not null,
    beneficiary       text not null,
    valid_from        date not null,
    valid_to          date not null,
    priority          integer not null check (priority between 1 and 4),
    share             integer check (share between 0 and 100),
    monthly_limit_yen integer check (monthly_limit_yen >= 0),
    entered_by        text not null,
    entered_at        timestamptz not null default now(),
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    check (valid_from <= valid_to),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index subsidy_by_patient on subsidy (patient) where withdrawn_by is null;
