/**
 * Reads Excel workbooks: {@code .xlsx} and {@code .xlsm} as a stream of XML without POI, {@code .xls} through POI's record
 * stream. Stored values only: no formula is calculated, no link followed, no part ever written under its own name.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.reading.excel;
