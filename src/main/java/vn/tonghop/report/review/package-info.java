/** What the review copy says beside the report: comments on figures, the leader's page, the cover sheet. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.report.review;
