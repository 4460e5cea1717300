-- What is to be told to people by mail or webhook: one row for an occasion, a day and an audience, sent at most once.
create table alert_outbox (
    alert_id varchar(200) not null primary key,
    channel varchar(16) not null,
    recipients varchar(2000) not null,
    subject varchar(500) not null,
    body mediumtext not null,
    created_at datetime(3) not null,
    attempts int default 0 not null,
    sent_at datetime(3) null
);
