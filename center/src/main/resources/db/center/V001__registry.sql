-- 資格の台帳: who is known, by which certificate, and who insured them when. No 個人番号 anywhere.

-- A person is one row whatever number of insurers know them; insurers name the person by the 紐付番号.
create table person (
    person_id          uuid primary key default gen_random_uuid(),
    linkage_identifier text not null unique check (length(linkage_identifier) between 1 and 64),
    known_since        timestamptz not null
);

-- 利用者証明用電子証明書 → person. Old serials stay: renewal changes the serial, and the old card answers three months longer.
create table certificate_serial (
    serial      text primary key check (serial ~ '^[0-9a-f]{1,40}$'),
    person_id   uuid not null references person,
    known_since timestamptz not null
);
create index certificate_serial_person on certificate_serial (person_id);

-- 資格: one row is one record of one insurer, upserted by (insurer, record).
create table coverage (
    coverage_id       bigint generated always as identity primary key,
    insurer_number    text not null check (insurer_number ~ '^([0-9]{6}|[0-9]{8})$'),
    record_id         text not null check (length(record_id) between 1 and 64),
    person_id         uuid not null references person,
    symbol            text check (length(symbol) between 1 and 20),
    number            text not null check (length(number) between 1 and 20),
    branch            text check (branch ~ '^[0-9]{2}$'),
    birthdate         date not null,
    name              text not null,
    name_kana         text,
    name_other        text,
    name_other_kana   text,
    sex               text not null,
    sex_on_back       text,
    address           text,
    post_number       text check (post_number is null or address is not null),
    insurer_name      text not null,
    classification    text not null,
    relation          text,
    insured_name      text,
    valid_from        date not null,
    valid_to          date check (valid_to >= valid_from),
    issued            date,
    acquired          date,
    lost              date,
    reason_of_loss    text,
    share_percent     smallint check (share_percent between 0 and 100),
    elderly_issued    date,
    elderly_from      date,
    elderly_to        date check (elderly_to >= elderly_from),
    elderly_percent   smallint check (elderly_percent between 0 and 100),
    blocked           boolean not null default false,
    registered_at     timestamptz not null,
    unique (insurer_number, record_id),
    check ((elderly_from is null) = (elderly_percent is null))
);
create index coverage_person on coverage (person_id);
-- The question with a paper document, and ⑩ without a birthdate.
create index coverage_key on coverage (insurer_number, number, birthdate);

-- 限度額適用認定証
create table limit_certificate (
    coverage_id     bigint primary key references coverage on delete cascade,
    classification  text not null,
    category        text not null,
    issued          date,
    valid_from      date not null,
    valid_to        date check (valid_to >= valid_from),
    long_term_since date
);

-- 特定疾病療養受療証
create table specific_disease_certificate (
    coverage_id  bigint not null references coverage on delete cascade,
    disease      text not null,
    issued       date,
    valid_from   date not null,
    valid_to     date check (valid_to >= valid_from),
    self_pay_yen integer not null check (self_pay_yen between 0 and 9999999),
    primary key (coverage_id, disease)
);
