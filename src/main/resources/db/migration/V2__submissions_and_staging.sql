-- One dialect for the embedded database and MySQL. Text compares exactly (case and accents), see docs/decisions.
-- Times are UTC. Nothing here is updated by two processes: runs hold the lock of the table shedlock.

create table shedlock (
    name varchar(64) not null primary key,
    lock_until datetime(3) not null,
    locked_at datetime(3) not null,
    locked_by varchar(255) not null
);

create table pipeline_run (
    run_no bigint not null primary key,
    requested_period varchar(10) null,
    started_at datetime(3) not null,
    os_account varchar(128) not null,
    job_execution_id bigint null
);

create table period_state (
    period varchar(10) not null primary key,
    state varchar(16) not null,
    run_hash char(64) null,
    changed_at datetime(3) not null,
    changed_by varchar(200) not null
);

create table period_event (
    period varchar(10) not null,
    event_no int not null,
    kind varchar(32) not null,
    actor varchar(200) not null,
    os_account varchar(128) not null,
    happened_at datetime(3) not null,
    detail varchar(2000) not null,
    primary key (period, event_no)
);

create table submission (
    id varchar(16) not null primary key,
    unit_code varchar(32) not null,
    part varchar(128) not null,
    check_only boolean not null,
    file_path varchar(1000) not null,
    sha256 char(64) not null,
    byte_size bigint not null,
    modified_at datetime(3) not null,
    received_at datetime(3) not null,
    received_run bigint not null,
    default_period varchar(10) not null,
    inbox_cleared boolean not null,
    archive_path varchar(1000) not null,
    state varchar(16) not null,
    period varchar(10) null,
    file_type varchar(24) null,
    encoding varchar(400) null,
    verdict varchar(24) null,
    answer_path varchar(1000) null,
    answer_hash char(64) null
);
create index submission_sha256 on submission (sha256);
create index submission_state on submission (state);
create index submission_period on submission (period);

create table run_manifest (
    run_no bigint not null,
    submission_id varchar(16) not null,
    partition_no int not null,
    primary key (run_no, submission_id)
);

-- A form of a submission: counts for its slot (unit, part, form, period) while counting is true.
create table form_result (
    submission_id varchar(16) not null,
    form_code varchar(16) not null,
    unit_code varchar(32) not null,
    part varchar(128) not null,
    period varchar(10) not null,
    verdict varchar(24) not null,
    settled boolean not null,
    counting boolean not null,
    version_no int not null,
    explicit_nil boolean not null,
    rows_read int not null,
    rows_structural int not null,
    rows_loaded int not null,
    rows_rejected int not null,
    rows_ignored int not null,
    primary key (submission_id, form_code)
);
create index form_result_slot on form_result (period, unit_code, form_code);

create table staged_sheet (
    submission_id varchar(16) not null,
    sheet_no int not null,
    sheet_name varchar(255) null,
    form_code varchar(16) not null,
    header_row int not null,
    column_letters varchar(2000) not null,
    rows_read int not null,
    rows_structural int not null,
    rows_loaded int not null,
    rows_rejected int not null,
    rows_ignored int not null,
    primary key (submission_id, sheet_no)
);

-- Rows that were not loaded, as ranges: structural, rejected or ignored, each with its reason.
create table row_account (
    submission_id varchar(16) not null,
    sheet_no int not null,
    first_row int not null,
    last_row int not null,
    bucket varchar(12) not null,
    reason varchar(64) not null,
    primary key (submission_id, sheet_no, first_row)
);

create table indicator_figure (
    submission_id varchar(16) not null,
    sheet_no int not null,
    row_no int not null,
    indicator_code varchar(64) not null,
    label varchar(1000) not null,
    period_value decimal(30, 6) null,
    cumulative_value decimal(30, 6) null,
    plan_value decimal(30, 6) null,
    percent_value decimal(30, 6) null,
    estimated boolean not null,
    note varchar(4000) not null,
    primary key (submission_id, sheet_no, row_no)
);

create table task_entry (
    submission_id varchar(16) not null,
    sheet_no int not null,
    row_no int not null,
    task_key varchar(200) not null,
    directive_number varchar(200) not null,
    directive_date date null,
    content mediumtext not null,
    deadline date null,
    no_deadline boolean not null,
    completed_on date null,
    timeliness varchar(200) not null,
    result varchar(4000) not null,
    primary key (submission_id, sheet_no, row_no)
);

create table narrative_item (
    submission_id varchar(16) not null,
    sheet_no int not null,
    row_no int not null,
    section_code varchar(32) not null,
    item_level int not null,
    content mediumtext not null,
    footnote mediumtext not null,
    primary key (submission_id, sheet_no, row_no)
);

create table register_entry (
    submission_id varchar(16) not null,
    sheet_no int not null,
    row_no int not null,
    form_code varchar(16) not null,
    row_key char(12) null,
    entry_date date null,
    closing_date date null,
    quantity decimal(30, 6) null,
    amount decimal(30, 6) null,
    reference varchar(500) null,
    subject varchar(4000) null,
    party varchar(1000) null,
    category varchar(500) null,
    action varchar(500) null,
    outcome varchar(1000) null,
    place varchar(500) null,
    listed boolean null,
    note varchar(4000) null,
    primary key (submission_id, sheet_no, row_no)
);

create table adjustment_entry (
    submission_id varchar(16) not null,
    sheet_no int not null,
    row_no int not null,
    indicator_code varchar(64) not null,
    old_value decimal(30, 6) null,
    new_value decimal(30, 6) not null,
    reason varchar(4000) not null,
    reporter varchar(500) not null,
    author varchar(500) not null,
    noted_on date null,
    primary key (submission_id, sheet_no, row_no)
);

-- owner: the id of the submission that staging found it in, or the period that reconciliation found it in.
create table finding (
    owner varchar(16) not null,
    finding_no int not null,
    finding_id char(12) not null,
    fact_hash char(12) not null,
    code varchar(48) not null,
    variant varchar(32) not null,
    severity varchar(12) not null,
    period varchar(10) null,
    unit_code varchar(32) null,
    part varchar(128) null,
    form_code varchar(16) null,
    business_key varchar(500) not null,
    submission_id varchar(16) null,
    file_path varchar(1000) null,
    sheet_name varchar(255) null,
    cell varchar(64) null,
    found_text mediumtext null,
    expected_text mediumtext null,
    arguments mediumtext not null,
    primary key (owner, finding_no)
);
create index finding_period on finding (period);
create index finding_submission on finding (submission_id);

create table waiver (
    finding_id char(12) not null,
    fact_hash char(12) not null,
    period varchar(10) not null,
    reason varchar(2000) not null,
    accepted_by varchar(200) not null,
    os_account varchar(128) not null,
    accepted_at datetime(3) not null,
    revoked_by varchar(200) null,
    revoked_at datetime(3) null,
    primary key (finding_id, fact_hash)
);
