/** The database: pool, embedded server, tables and their migrations, the lease of a run, and whether it belongs to this home. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.database;
