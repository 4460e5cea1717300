-- Whose database this is: the word and the number of runs and decisions stand in the home as well. Where they do not match,
-- one of the two is lost or older than the other.
create table home_identity (
    identity varchar(36) not null primary key,
    counter bigint not null
);

-- Whether what was registered stands beside the archived bytes, from where a lost database is rebuilt.
alter table submission add column journaled boolean default false not null;
