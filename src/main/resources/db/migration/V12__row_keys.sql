-- The keys of a form's rows, packed: what is read when a later month asks whether a fact has counted before. An index over
-- every row would cost as much as loading the row itself. Made of register_entry when first asked for; see RowKeyPacks.
create table row_key_pack (
    submission_id varchar(16) not null,
    form_code varchar(16) not null,
    pack_no int not null,
    packed varbinary(64000) not null,
    primary key (submission_id, form_code, pack_no)
);

-- Rows of a month that state what a row of an earlier month has counted; made anew with each reconciliation.
create table repeated_entry (
    submission_id varchar(16) not null,
    sheet_no int not null,
    row_no int not null,
    earlier_submission_id varchar(16) not null,
    earlier_sheet_no int not null,
    earlier_row_no int not null,
    primary key (submission_id, sheet_no, row_no, earlier_submission_id, earlier_sheet_no, earlier_row_no)
);

drop index register_entry_row_key on register_entry;
