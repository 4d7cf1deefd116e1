-- What a decision saw arrive and did not take over: the same is not asked again, until a clerk decides anew.
create table chart_kept (
    decision     bigint not null references chart_decision,
    item         text not null,
    before       text,
    after        text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    primary key (decision, item),
    check (before is distinct from after),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
