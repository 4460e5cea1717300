-- What a run could not take, look at or write. The last look's rows stand; earlier ones are kept for a while as history.
create table inbox_notice (
    run_no bigint not null,
    notice_no int not null,
    why varchar(32) not null,
    place varchar(1000) not null,
    unit_code varchar(32) null,
    period varchar(40) null,
    since datetime(3) not null,
    first_seen datetime(3) not null,
    account varchar(128) not null,
    other varchar(500) not null,
    standing boolean not null,
    primary key (run_no, notice_no)
);
create index inbox_notice_standing on inbox_notice (standing);

-- By what the inbox is known again: the word that is written in it, and by which installation.
create table inbox_identity (
    identity_no int not null primary key,
    word varchar(64) not null,
    installation varchar(500) not null
);

-- The units' folders that were there at the last look.
create table inbox_folder (
    unit_code varchar(32) not null primary key,
    folder varchar(500) not null
);

-- A folder's name may be as long as a file system takes, and folders lie in folders.
alter table submission modify column part varchar(500) not null;
alter table form_result modify column part varchar(500) not null;
alter table finding modify column part varchar(500) null;

-- How the path is written on the disk, where that is another form of the same letters.
alter table submission add column disk_path varchar(1000) null;
-- The owner's file beside it was left over, so that it was taken all the same.
alter table submission add column left_open boolean default false not null;
