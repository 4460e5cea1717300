/** Reporting periods and the calendars that cut them (Decree 09/2019/NĐ-CP, Article 12). */
@org.jspecify.annotations.NullMarked
package vn.tonghop.period;
