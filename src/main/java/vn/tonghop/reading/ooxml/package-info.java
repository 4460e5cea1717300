/** Parts of Office packages and OLE files, read within bounds. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.ooxml;
