package vn.tonghop.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Who issues the report.
 *
 * @param name full official name, such as "Sở Khoa học và Công nghệ"
 * @param shortName how sentences call it
 * @param parentName the agency above it, as the letterhead prints it
 * @param symbol the part of a document's symbol that names it, such as {@code KHCN}
 * @param place the place before the date
 * @param calendar code of the calendar by which it reports
 * @param contactUnit code of the unit that answers questions
 * @param contact what a receipt slip prints as the person to ask; an office, no private person
 */
public record Department(
        String name,
        String shortName,
        String parentName,
        String symbol,
        String place,
        String calendar,
        String contactUnit,
        @Nullable String contact) {}
