-- The visit that a result belongs to, as the terminal numbers them; a later result of the same visit takes the place of the former.
alter table arrival add column visit bigint, add column replaced_by bigint references arrival;
create index arrival_by_visit on arrival (store, visit) where visit is not null;

-- 回答のない受診: that somebody came and the center has not answered, which no message can tell. It says nothing about whose it is.
create table unanswered_visit (
    number     bigint primary key generated always as identity,
    store      text not null,
    visit      bigint not null,
    day        date not null,
    patient    bigint references patient,
    decided_by text,
    unique (store, visit)
);

-- 受診: what counts as one, as often as somebody was checked on a day.
create view came as
    select patient, as_of as day, coalesce(validity in ('2', '3'), false) as lapsed_at_reception
    from arrival where patient is not null and replaced_by is null
    union all
    select patient, day, false from unanswered_visit where patient is not null;

-- What a clerk is to say whose it is.
create view came_unknown as
    select as_of as day from arrival where patient is null and refused is null and replaced_by is null
    union all
    select day from unanswered_visit where patient is null;
