-- The report of a month counts all its checks, also those that belong to nobody.
create index arrival_by_its_day on arrival (as_of) where refused is null and replaced_by is null;
create index unanswered_by_day on unanswered_visit (day);
