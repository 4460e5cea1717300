/** Forms written otherwise than they were: what means the same must count the same or be asked about, what does not must show. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.variation;
