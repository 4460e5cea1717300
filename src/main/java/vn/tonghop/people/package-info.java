/** Who may sign in to the page of the service, what each may do there, and the record of who has done what. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.people;
