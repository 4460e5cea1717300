-- What was done to a cell before its value counted: the factor of its unit of measure, the cell whose value it takes.
alter table indicator_figure add column applied varchar(2000) null;
alter table task_entry add column applied varchar(2000) null;
alter table register_entry add column applied varchar(2000) null;
alter table adjustment_entry add column applied varchar(2000) null;
alter table figure_evidence add column applied varchar(2000) null;
alter table draft_evidence add column applied varchar(2000) null;
