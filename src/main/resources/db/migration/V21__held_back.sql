-- A form that was returned while its month was submitted or closed: the unit is told, the month's figures, texts and
-- findings stand as they were submitted. Once the month is opened again it is a correction that is owed like any other.
alter table form_result add column held_back boolean default false not null;
