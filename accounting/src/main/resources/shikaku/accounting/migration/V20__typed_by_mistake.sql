-- What was mistyped at the desk is nobody's visit: a clerk says so, and nothing of it is open or counts any more until that is taken back.
alter table arrival
    add column no_visit boolean not null default false,
    add check (patient is null or not no_visit);

create or replace view came_unknown as
    select as_of as day from arrival where patient is null and refused is null and replaced_by is null and not no_visit
    union all
    select day from unanswered_visit where patient is null and not no_claim;
