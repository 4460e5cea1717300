-- A round between two nights receives and answers, and leaves the documents to the night.
alter table pipeline_run add column documents boolean default true not null;
