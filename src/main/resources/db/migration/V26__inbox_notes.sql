-- The note that stands in the inbox for a submission, as a path below it; null once it is gone.
alter table submission add column note_path varchar(1300) null;
update submission set note_path = concat(file_path, '.DA-NHAN.txt') where answer_hash is not null;
-- A file that lay in no unit's folder: it lies where it lay, and is not taken again as long as it is the same.
alter table submission add column given_back boolean default false not null;
