-- What people decide about submissions and periods.

-- The verdict that staging gave, before forms of one slot were held against each other.
alter table form_result add column staged_verdict varchar(24) null;
alter table form_result add column withdrawn boolean default false not null;

-- The verdict of the first answer, which stays on it.
alter table submission add column given_verdict varchar(24) null;

create table withdrawal (
    submission_id varchar(16) not null primary key,
    reason varchar(2000) not null,
    withdrawn_by varchar(200) not null,
    os_account varchar(128) not null,
    withdrawn_at datetime(3) not null
);

-- Entries of one act, a closing or a correction, have one number; numbers follow the order of the acts.
alter table ledger_entry add column act_no bigint default 0 not null;

create table issued_set (
    period varchar(10) not null,
    issue_no int not null,
    run_hash char(64) not null,
    folder varchar(500) not null,
    issued_at datetime(3) not null,
    issued_by varchar(200) not null,
    primary key (period, issue_no)
);
