package vn.tonghop.reconciliation.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.DataForm;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.finding.store.Findings;
import vn.tonghop.period.ReportingPeriod;
import vn.tonghop.reconciliation.StagedMonths;
import vn.tonghop.staging.store.StagedRows;
import vn.tonghop.staging.submission.StagedItem;

/** Which rows of a month have counted before; rows are numbered from 8 on. */
class EarlierRowsTests {

    private static final Catalogue CATALOGUE = new CatalogueLoader().load(null);
    private static final DataForm FORM = CATALOGUE.form("BM05").orElseThrow();
    private static final ReportingPeriod DECEMBER = ReportingPeriod.parse("2023-12");
    /** More than a page is read at a time, and more than four packs hold. */
    private static final int MANY = 20_300;

    private final StagedMonths months = new StagedMonths(CATALOGUE);

    @AfterEach
    void dropDatabase() {
        months.close();
    }

    @Test
    void findsARowWhereverItStoodInALongRegister() {
        String before = months.send(
                "2023-11",
                "TTUD",
                "BM05",
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(i -> certificate("N-" + i, "2023-11-10"))
                        .toArray(StagedMonths.Row[]::new));
        String now = months.send(
                "2023-12",
                "TTUD",
                "BM05",
                certificate("N-20300", "2023-12-10"),
                certificate("M-1", "2023-12-10"),
                certificate("N-1", "2023-12-10"),
                certificate("N-4001", "2023-12-10"));
        assertThat(noted())
                .containsExactly(
                        now + " 0:8 " + before + " 0:20307",
                        now + " 0:10 " + before + " 0:8",
                        now + " 0:11 " + before + " 0:4008");
        Integer packs = months.jdbc()
                .queryForObject("select count(*) from row_key_pack where submission_id = ?", Integer.class, before);
        assertThat(packs).isEqualTo(6);
    }

    @Test
    void namesTheEarliestRowAndForARowWithoutANumberTheEarliestOfItsDay() {
        String october =
                months.send("2023-10", "TTUD", "BM05", certificate("N-1", "2023-10-10"), fact("F", "2023-10-10"));
        String november = months.send(
                "2023-11",
                "TTUD",
                "BM05",
                certificate("N-1", "2023-11-10"),
                fact("F", "2023-11-10"),
                fact("F", "2023-11-10"));
        String december =
                months.send("2023-12", "TTUD", "BM05", certificate("N-1", "2023-11-10"), fact("F", "2023-11-10"));
        assertThat(noted())
                .containsExactly(
                        december + " 0:8 " + october + " 0:8",
                        december + " 0:9 " + october + " 0:9",
                        december + " 0:9 " + november + " 0:9");
    }

    @Test
    void passesOverWhatDidNotCount() {
        months.send("2022-11", "TTUD", "BM05", certificate("OLD", "2022-11-10"));
        months.send("2023-11", "TĐC", "BM05", certificate("OTHER", "2023-11-10"));
        String returned = months.send("2023-10", "TTUD", "BM05", certificate("BACK", "2023-10-10"));
        months.jdbc().update("update form_result set counting = false where submission_id = ?", returned);
        months.send(
                "2023-11",
                "TTUD",
                "BM05",
                certificate("LATE", "2023-11-15"),
                certificate("IN", "2023-11-14"),
                certificate("", "2023-11-14"));
        String now = months.send(
                "2023-12",
                "TTUD",
                "BM05",
                certificate("OLD", "2023-12-10"),
                certificate("OTHER", "2023-12-10"),
                certificate("BACK", "2023-12-10"),
                certificate("LATE", "2023-12-10"),
                certificate("", "2023-12-10"),
                certificate("IN", "2023-12-10"));
        assertThat(noted()).singleElement().asString().startsWith(now + " 0:13 ");
    }

    @Test
    void replacesWhatWasNotedBefore() {
        String before = months.send("2023-11", "TTUD", "BM05", certificate("N-1", "2023-11-10"));
        months.send("2023-12", "TTUD", "BM05", certificate("N-1", "2023-12-10"));
        assertThat(noted()).hasSize(1);
        months.jdbc().update("update form_result set counting = false where submission_id = ?", before);
        assertThat(noted()).isEmpty();
    }

    @Test
    void goesWithWhatWasStaged() {
        String before = months.send("2023-11", "TTUD", "BM05", certificate("N-1", "2023-11-10"));
        String now = months.send("2023-12", "TTUD", "BM05", certificate("N-1", "2023-12-10"));
        assertThat(noted()).hasSize(1);
        new StagedRows(months.jdbc(), new Findings(months.jdbc())).clear(before);
        new StagedRows(months.jdbc(), new Findings(months.jdbc())).clear(now);
        for (String table : List.of("row_key_pack", "repeated_entry")) {
            assertThat(months.jdbc().queryForObject("select count(*) from " + table, Integer.class))
                    .isZero();
        }
    }

    private static StagedMonths.Row certificate(String number, String date) {
        return StagedMonths.instrument(number, date, 1, "Đạt");
    }

    /** A row that names no reference and is known by what it says. */
    private static StagedMonths.Row fact(String name, String date) {
        return key -> new StagedItem.RegisterRow(
                key,
                "BM05",
                vn.tonghop.finding.Fingerprint.of("BM05", name),
                LocalDate.parse(date),
                null,
                BigDecimal.ONE,
                null,
                null,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    private List<String> noted() {
        months.part(EarlierRows.class).note(DECEMBER, "TTUD", FORM);
        return months.jdbc()
                .query(
                        "select * from repeated_entry order by submission_id, sheet_no, row_no, earlier_submission_id,"
                                + " earlier_sheet_no, earlier_row_no",
                        (rs, n) ->
                                rs.getString("submission_id") + " " + rs.getInt("sheet_no") + ":" + rs.getInt("row_no")
                                        + " " + rs.getString("earlier_submission_id") + " "
                                        + rs.getInt("earlier_sheet_no") + ":"
                                        + rs.getInt("earlier_row_no"));
    }
}
