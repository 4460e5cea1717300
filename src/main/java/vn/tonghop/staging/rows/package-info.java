/** What each row of a table is: data, a sum, a group, a signature, a note, and on what grounds. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.rows;
