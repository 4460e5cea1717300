/** Facts that units' sentences tell beside the report's own: told twice, or with another figure than the form's. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation.told;
