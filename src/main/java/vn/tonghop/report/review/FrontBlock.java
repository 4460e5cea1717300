package vn.tonghop.report.review;

import java.math.BigDecimal;
import java.util.List;

/** A piece of the pages in front of the review copy. */
public sealed interface FrontBlock {

    /** The title of a page, and a line below it. */
    record Title(String text, String subtitle) implements FrontBlock {}

    /** A heading. */
    record Heading(String text) implements FrontBlock {}

    /** A paragraph. */
    record Line(String text) implements FrontBlock {}

    /** An item of a list. */
    record Point(String text) implements FrontBlock {}

    /** A table; {@code widthPercents} are the shares of its columns. */
    record Table(List<String> header, List<Integer> widthPercents, List<List<String>> rows) implements FrontBlock {
        public Table {
            header = List.copyOf(header);
            widthPercents = List.copyOf(widthPercents);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A bar of a chart.
     *
     * @param label what it measures
     * @param detail the values behind it
     * @param percent its length, and its number as printed in {@code shown}
     * @param behind whether it is shorter than it should be
     */
    record Bar(String label, String detail, BigDecimal percent, String shown, boolean behind) implements FrontBlock {}

    /** What follows starts on a new page. */
    record NewPage() implements FrontBlock {}
}
