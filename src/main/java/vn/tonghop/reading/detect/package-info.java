/** Decides from its bytes what a file is and opens it, within the time that it may take. The entry point is {@link vn.tonghop.reading.detect.SourceFiles}. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.detect;
