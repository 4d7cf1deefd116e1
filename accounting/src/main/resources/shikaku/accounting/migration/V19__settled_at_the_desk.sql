-- 「済み」 at the terminal's desk says nothing of whose visit it was: it is open until a clerk says so, or that no claim is made of it.
alter table unanswered_visit
    add column settled_at_desk boolean not null default false,
    add column no_claim boolean not null default false,
    add check (patient is null or not no_claim);

create or replace view came_unknown as
    select as_of as day from arrival where patient is null and refused is null and replaced_by is null
    union all
    select day from unanswered_visit where patient is null and not no_claim;
