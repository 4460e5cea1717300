-- Whose the cause of a failed run is, as judged when it happened, and what it was in one line.
alter table pipeline_run add column failure_class varchar(16) null;
alter table pipeline_run add column failure_cause varchar(1000) null;
