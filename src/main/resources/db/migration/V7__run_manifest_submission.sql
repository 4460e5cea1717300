-- Which submissions a run before has begun: asked at the start of every run.
create index run_manifest_submission on run_manifest (submission_id);
