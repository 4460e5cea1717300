package vn.tonghop.operations.run;

/** How far a run goes. */
public enum RunScope {
    /** Receives, judges, reconciles and answers, so that a mistake does not cost a unit a day. */
    ANSWERS,
    /** All of that, and the documents. */
    DOCUMENTS
}
