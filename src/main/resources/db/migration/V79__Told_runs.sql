-- Which run a digest has told of last, so that a clock that is set hides no file from the next one.
alter table alert_outbox add column told_run bigint not null default 0;
update alert_outbox set told_run = coalesce(
    (select max(p.run_no) from pipeline_run p where p.started_at <= alert_outbox.created_at), 0);
