-- Those that wait for a clerk to say whose they are, however old they are.
create index arrival_undecided on arrival (number) where patient is null and candidates <> '';
