-- Periods of a second calendar are named with it, such as 2023-12@CALENDAR.
alter table pipeline_run modify column requested_period varchar(40) null;
alter table period_state modify column period varchar(40) not null;
alter table period_event modify column period varchar(40) not null;
alter table reconciled_indicator modify column period varchar(40) not null;
alter table reconciled_task modify column period varchar(40) not null;
alter table figure modify column period varchar(40) not null;
alter table figure_evidence modify column period varchar(40) not null;
alter table compilation modify column period varchar(40) not null;
alter table document modify column period varchar(40) not null;
alter table waiver modify column period varchar(40) not null;
alter table finding modify column owner varchar(40) not null;
alter table finding modify column period varchar(40) null;

-- What each rule says of each indicator: agrees, differs by how much, or cannot be checked and why.
create table reconciled_check (
    period varchar(40) not null,
    ordinal int not null,
    indicator_code varchar(64) not null,
    rule_id varchar(64) not null,
    severity varchar(16) not null,
    tolerance decimal(30, 6) not null,
    outcome varchar(24) not null,
    difference decimal(30, 6) null,
    reason varchar(64) null,
    primary key (period, ordinal)
);

-- The draft that a period's figures are compared with: the last one compiled on an earlier day.
create table draft (
    period varchar(40) not null primary key,
    run_hash char(64) not null,
    compiled_at datetime(3) not null
);

create table draft_figure (
    period varchar(40) not null,
    ordinal int not null,
    figure_id varchar(80) not null,
    figure_value decimal(30, 6) null,
    shown varchar(100) not null,
    primary key (period, ordinal)
);

create table draft_evidence (
    period varchar(40) not null,
    figure_ordinal int not null,
    ordinal int not null,
    role varchar(24) not null,
    file_path varchar(1000) not null,
    sha256 varchar(64) not null,
    sheet_name varchar(255) null,
    cell varchar(64) null,
    shown varchar(400) null,
    primary key (period, figure_ordinal, ordinal)
);
