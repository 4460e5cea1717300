-- Figures of forms that were returned: nothing counts of them, the unit is told what else is wrong with them.
create table returned_figure (
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
    not_yet boolean not null,
    note varchar(4000) not null,
    applied varchar(2000) null,
    primary key (submission_id, sheet_no, row_no)
);
