package vn.tonghop.report.lint;

import java.util.List;

/** A named rule of layout. */
record LayoutCheck(String name, Rule rule) {

    /** Finds the places where a document breaks a rule. */
    interface Rule {
        void check(ReportParts report, Problems problems);
    }

    /** Collects the problems of one check. */
    static final class Problems {

        private static final int MOST = 20;

        private final String check;
        private final List<LayoutProblem> list;
        private int count;

        Problems(String check, List<LayoutProblem> list) {
            this.check = check;
            this.list = list;
        }

        /** About the document as a whole. */
        void add(String variant, Object found, Object expected) {
            at("", variant, found, expected);
        }

        /** About a text. */
        void at(String text, String variant, Object found, Object expected) {
            if (count++ < MOST) {
                list.add(new LayoutProblem(
                        check, variant, LayoutProblem.quote(text), found.toString(), expected.toString()));
            }
        }
    }
}
