-- Who may sign in to the page of the service, and what is remembered of it besides the decisions, which period_event keeps.
create table person (
    username varchar(40) not null primary key,
    display_name varchar(200) not null,
    role varchar(24) not null,
    unit_code varchar(32) null,
    password varchar(200) not null,
    enabled boolean not null,
    -- The password was made by somebody else and is to be changed at the first sign-in.
    must_change boolean not null,
    -- Raised by each change that ends the sessions under way.
    revision int not null
);

-- Rows are only ever added.
create table audit_entry (
    entry_no bigint auto_increment not null primary key,
    happened_at datetime(3) not null,
    actor varchar(200) not null,
    account varchar(128) not null,
    kind varchar(32) not null,
    subject varchar(500) not null,
    detail varchar(2000) not null
);
create index audit_entry_at on audit_entry (happened_at);
