-- The clerk who said whose an arrival is that matching had left open.
alter table arrival add column decided_by text;
