-- What the rules need to tell apart: a stock left blank from one not known yet, a late row from one marked as a supplement.
alter table indicator_figure add column not_yet boolean default false not null;
alter table register_entry add column supplement boolean default false not null;
create index register_entry_row_key on register_entry (row_key);
