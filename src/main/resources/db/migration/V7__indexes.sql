-- Which submissions a run before has begun: asked at the start of every run.
create index run_manifest_submission on run_manifest (submission_id);
-- What a unit has sent under the name of a file without a form: asked for every finding of such a file.
create index submission_unit on submission (unit_code);
