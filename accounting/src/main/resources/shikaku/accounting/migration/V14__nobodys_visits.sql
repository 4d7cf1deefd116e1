-- Whoever came is somebody's visit, also where nothing was found: it waits for a clerk like any other that nobody has decided.
drop index arrival_undecided;
create index arrival_undecided on arrival (as_of, number) where patient is null and refused is null;
