-- 患者: the clinic's file. Numbers are counted up and say nothing about the person.
create sequence patient_number maxvalue 99999999;

create table patient (
    number         bigint primary key check (number between 1 and 99999999),
    name           text not null,
    kana           text,
    other_name     text,
    other_kana     text,
    sex            text not null,
    birthdate      date not null,
    insurer        text,
    symbol         text,
    insured_number text,
    branch         text
);
create index patient_by_birthdate on patient (birthdate);

-- 取込 (⑧): one row a delivery, kept as history. A refused delivery has a reason and nothing of its content.
create table arrival (
    delivery     bigint primary key check (delivery > 0),
    day          date not null,
    fetched_at   timestamptz not null,
    refused      text,
    answered_at  timestamp,
    as_of        date,
    asked        text,
    validity     text,
    patient      bigint references patient,
    new_patient  boolean not null default false,
    name         text,
    kana         text,
    birthdate    date,
    insurer      text,
    insurer_name text,
    valid_from   date,
    valid_to     date,
    share        integer check (share between 0 and 100),
    share_source text,
    questions    text not null default '',
    candidates   text not null default '',
    remark       text,
    document     bytea,
    check ((refused is null) = (document is not null))
);
create index arrival_by_day on arrival (day, delivery);
create index arrival_by_patient on arrival (patient, delivery);

-- The number after which the terminal is asked for more; changed in the transaction that keeps the delivery.
create table pick_up (
    only_row   boolean primary key default true check (only_row),
    last_taken bigint not null
);
insert into pick_up (last_taken) values (0);

-- 照会番号登録 (⑨) that waits, one a patient; a newer one takes the place of an older one.
create table registration (
    patient        bigint primary key references patient,
    insurer        text not null,
    symbol         text,
    insured_number text not null,
    branch         text,
    state          text not null check (state in ('WAITING', 'DONE', 'GIVEN_UP')),
    attempts       integer not null default 0,
    version        bigint not null default 1,
    due_at         timestamptz not null,
    reason         text
);
create index registration_due on registration (due_at) where state = 'WAITING';
