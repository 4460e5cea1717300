/**
 * Turns raw rows into typed rows or findings, and accounts for every row of every sheet. A submission is staged as one
 * stream of {@link vn.tonghop.staging.StagedItem}s that depends on its bytes and its {@link vn.tonghop.staging.StagingOrder}
 * alone, so that a restart can skip what is committed. Steps, bottom up: values, header, table, submission.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging;
