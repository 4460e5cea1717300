/** The named rules that hold an indicator's figures against each other. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reconciliation.rules;
