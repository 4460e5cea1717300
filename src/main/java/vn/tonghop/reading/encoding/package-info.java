/** Finds out which encoding a text has and turns legacy Vietnamese encodings (TCVN3, VNI and others) into Unicode. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.encoding;
