package vn.tonghop.reconciliation;

import vn.tonghop.reconciliation.inputs.RepeatedRows;
import vn.tonghop.reconciliation.inputs.StaleForms;
import vn.tonghop.reconciliation.ledger.Restatements;
import vn.tonghop.reconciliation.told.CarriedFigureCheck;
import vn.tonghop.reconciliation.told.ToldTwice;
import vn.tonghop.reconciliation.told.TypedFigures;

/** What is asked of a month beside the rules of its indicators. */
record MonthChecks(
        Completeness completeness,
        RepeatedRows repeated,
        StaleForms stale,
        Restatements restatements,
        UntakenFiles untaken,
        KeptEdits edits,
        CarriedFigureCheck carried,
        TypedFigures typed,
        ToldTwice twice) {}
