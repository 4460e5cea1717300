-- The lease of a run by the database's own clock, in seconds of the epoch, which no time zone changes. Each taking has a
-- number of its own: who has been overtaken holds an old one, and may write nothing more.
create table run_lease (
    name varchar(64) not null primary key,
    holder varchar(255) not null,
    fence bigint not null,
    lease_seconds bigint not null,
    ends_at bigint not null
);

drop table shedlock;
