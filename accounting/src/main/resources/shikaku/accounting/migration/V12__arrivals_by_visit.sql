-- The month's check goes by the day of the visit, which is not always the day on which its answer came.
create index arrival_by_as_of on arrival (as_of, patient) where patient is not null;
