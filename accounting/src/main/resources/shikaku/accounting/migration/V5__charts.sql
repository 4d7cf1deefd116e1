-- 台帳: the rest of a patient's chart beside who they are, item by item; what is absent has no row.
create table chart_item (
    patient bigint not null references patient,
    item    text not null,
    value   text not null,
    primary key (patient, item)
);

-- 反映の決定: one decision of a clerk on one result. Nothing is ever removed; what was undone says by whom and when.
create table chart_decision (
    number     bigint generated always as identity primary key,
    patient    bigint not null references patient,
    arrival    bigint not null references arrival,
    how        text not null,
    clerk      text not null,
    decided_at timestamptz not null,
    undone_by  text,
    undone_at  timestamptz,
    check ((undone_by is null) = (undone_at is null))
);
create index chart_decision_by_patient on chart_decision (patient, number);

-- What a decision changed: the value before and after, so that undoing restores the chart exactly.
create table chart_change (
    decision bigint not null references chart_decision,
    item     text not null,
    before   text,
    after    text,
    primary key (decision, item),
    check (before is distinct from after)
);

-- How many items of the chart a result would have changed when it came.
alter table arrival add column differences integer not null default 0;
