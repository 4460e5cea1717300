-- Paragraphs of a report that a person has changed and wants to keep, against the report as the program composes it.
-- Figures in anchor and content stand as their ids, so that they follow the ledger; figures tells what they were.
create table kept_edit (
    period varchar(10) not null,
    report_id varchar(40) not null,
    ordinal int not null,
    edit_id varchar(16) not null,
    kind varchar(8) not null,
    anchor mediumtext not null,
    content mediumtext not null,
    figures mediumtext not null,
    kept_by varchar(200) not null,
    os_account varchar(128) not null,
    kept_at datetime(3) not null,
    primary key (period, report_id, ordinal)
);
