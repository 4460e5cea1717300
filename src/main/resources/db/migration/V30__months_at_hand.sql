-- Which months a file may be about, as known when it was registered; null in files from before.
alter table submission add column first_period varchar(10) null;
alter table submission add column last_period varchar(10) null;
alter table submission add column current_period varchar(10) null;
