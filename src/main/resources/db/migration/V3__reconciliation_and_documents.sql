-- What the last reconciliation of a period says; replaced as a whole each time.
create table reconciled_indicator (
    period varchar(10) not null,
    ordinal int not null,
    indicator_code varchar(64) not null,
    opening decimal(30, 6) null,
    period_value decimal(30, 6) null,
    cumulative decimal(30, 6) null,
    plan_value decimal(30, 6) null,
    percent decimal(30, 6) null,
    expected_cumulative decimal(30, 6) null,
    register_value decimal(30, 6) null,
    origin varchar(16) not null,
    outcome varchar(64) not null,
    primary key (period, ordinal)
);

create table reconciled_task (
    period varchar(10) not null,
    ordinal int not null,
    task_key varchar(200) not null,
    directive_number varchar(200) not null,
    directive_date date null,
    content mediumtext not null,
    deadline date null,
    completed_on date null,
    timeliness varchar(200) not null,
    status varchar(32) not null,
    result varchar(4000) not null,
    submission_id varchar(16) not null,
    file_path varchar(1000) not null,
    sheet_name varchar(255) null,
    cell_range varchar(64) not null,
    primary key (period, ordinal)
);

create table figure (
    period varchar(10) not null,
    ordinal int not null,
    figure_id varchar(80) not null,
    label varchar(1000) not null,
    figure_value decimal(30, 6) null,
    shown varchar(100) not null,
    unit_of_measure varchar(64) not null,
    origin varchar(16) not null,
    formula varchar(200) not null,
    primary key (period, ordinal)
);

create table figure_evidence (
    period varchar(10) not null,
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

-- What was reported, month by month; entries never change. A correction adds a revision beside them.
create table ledger_entry (
    period varchar(10) not null,
    calendar varchar(32) not null,
    indicator_code varchar(64) not null,
    revision int not null,
    basis varchar(12) not null,
    opening decimal(30, 6) null,
    period_value decimal(30, 6) null,
    cumulative decimal(30, 6) null,
    plan_value decimal(30, 6) null,
    origin varchar(16) not null,
    run_hash char(64) not null,
    recorded_at datetime(3) not null,
    recorded_by varchar(200) not null,
    primary key (period, calendar, indicator_code, revision)
);

create table compilation (
    period varchar(10) not null primary key,
    run_hash char(64) not null,
    sealed_inputs mediumtext not null,
    compiled_at datetime(3) not null
);

-- A row is written before its file is renamed into place; replaced_sha256 is what stood there until then, so that after a
-- crash between the two neither content is taken for a person's edit.
create table document (
    period varchar(10) not null,
    path varchar(500) not null,
    sha256 char(64) not null,
    replaced_sha256 char(64) null,
    run_hash char(64) not null,
    primary key (period, path)
);
