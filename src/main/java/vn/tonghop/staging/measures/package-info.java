/** Units of measure wherever a form names them, and figures brought to the one in which the catalogue counts. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.staging.measures;
