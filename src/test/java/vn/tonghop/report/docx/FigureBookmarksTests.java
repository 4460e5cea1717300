package vn.tonghop.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureBookmarksTests {

    @Test
    void leadsBackToTheId() {
        for (String id :
                new String[] {"TTUD-02.cumulative", "tasks.completed-late", "CSSHTT-03.period", "X1.percent"}) {
            FigureBookmarks names = new FigureBookmarks();
            assertThat(FigureBookmarks.figureId(names.next(id))).contains(id);
            assertThat(FigureBookmarks.figureId(names.next(id))).contains(id);
        }
    }

    @Test
    void countsOccurrences() {
        FigureBookmarks names = new FigureBookmarks();
        assertThat(names.next("tasks.total")).isEqualTo("F_tasks__total");
        assertThat(names.next("tasks.total")).isEqualTo("F_tasks__total___2");
        assertThat(names.next("tasks.overdue")).isEqualTo("F_tasks__overdue");
    }

    @Test
    void namesLongAndForeignIdsByTheirFingerprint() {
        String longId = "A-VERY-LONG-CODE-OF-AN-INDICATOR-01.cumulative";
        assertThat(FigureBookmarks.base(longId)).matches("F__[0-9a-f]{12}");
        assertThat(FigureBookmarks.base("ĐL-01.period")).matches("F__[0-9a-f]{12}");
        assertThat(FigureBookmarks.figureId(FigureBookmarks.base(longId))).isEmpty();
        assertThat(FigureBookmarks.figureId("_GoBack")).isEmpty();
    }
}
