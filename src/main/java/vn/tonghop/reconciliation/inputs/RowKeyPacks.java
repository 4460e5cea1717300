package vn.tonghop.reconciliation.inputs;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The row keys of the forms of submissions, packed into a few rows of {@code row_key_pack}: sixteen bytes for each row of a
 * register. Made of {@code register_entry} when a form's are first asked for; what a submission has staged does not change.
 */
public final class RowKeyPacks {

    /** The day of a row that has none. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int RECORD = 6 + 2 + 4 + 4;
    private static final int RECORDS = 4000;
    private static final int PAGE = 5 * RECORDS;
    private static final int HEXADECIMAL = 16;
    private static final int KEY_LOW = Integer.SIZE;

    private final JdbcTemplate jdbc;

    public RowKeyPacks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes rows that have a key, in the order of sheets and rows. */
    @FunctionalInterface
    interface Visitor {
        /**
         * One row.
         *
         * @param key the twelve digits of the row key
         * @param day the entry date as days since 1970, or {@link #NO_DAY}
         * @param referenced whether the row names a reference such as a certificate's number
         */
        void row(long key, int sheet, int row, int day, boolean referenced);
    }

    /** Shows every row of a submission's form that has a key. */
    void each(String submission, String form, Visitor visitor) {
        if (!show(submission, form, visitor)) {
            make(submission, form);
            show(submission, form, visitor);
        }
    }

    private boolean show(String submission, String form, Visitor visitor) {
        boolean[] any = new boolean[1];
        jdbc.query(
                "select packed from row_key_pack where submission_id = ? and form_code = ? order by pack_no",
                rs -> {
                    any[0] = true;
                    show(ByteBuffer.wrap(rs.getBytes(1)), visitor);
                },
                submission,
                form);
        return any[0];
    }

    private static void show(ByteBuffer pack, Visitor visitor) {
        while (pack.hasRemaining()) {
            long key = (long) (pack.getShort() & 0xFFFF) << KEY_LOW | (pack.getInt() & 0xFFFF_FFFFL);
            int sheet = pack.getShort() & 0xFFFF;
            visitor.row(key, sheet >> 1, pack.getInt(), pack.getInt(), (sheet & 1) == 1);
        }
    }

    /** Packs a form's rows; a form without any gets a pack that is empty, so that it is not looked for again. */
    private void make(String submission, String form) {
        Writer writer = new Writer(submission, form);
        Integer sheet = nextSheet(submission, -1);
        while (sheet != null) {
            makeSheet(submission, form, sheet, writer);
            sheet = nextSheet(submission, sheet);
        }
        writer.flush();
    }

    private @Nullable Integer nextSheet(String submission, int after) {
        return jdbc.queryForObject(
                "select min(sheet_no) from register_entry where submission_id = ? and sheet_no > ?",
                Integer.class,
                submission,
                after);
    }

    private void makeSheet(String submission, String form, int sheet, Writer writer) {
        int after = -1;
        int found = PAGE;
        while (found == PAGE) {
            List<Integer> rows = jdbc.query(
                    "select row_no, form_code, row_key, entry_date, reference from register_entry"
                            + " where submission_id = ? and sheet_no = ? and row_no > ?"
                            + " order by submission_id, sheet_no, row_no limit " + PAGE,
                    (rs, n) -> {
                        String key = rs.getString(3);
                        if (key != null && rs.getString(2).equals(form)) {
                            LocalDate day = rs.getObject(4, LocalDate.class);
                            writer.add(key, sheet, rs.getInt(1), day, rs.getString(5) != null);
                        }
                        return rs.getInt(1);
                    },
                    submission,
                    sheet,
                    after);
            found = rows.size();
            after = rows.isEmpty() ? after : rows.get(found - 1);
        }
    }

    /** Collects records into packs. */
    private final class Writer {

        private final String submission;
        private final String form;
        private ByteBuffer pack = ByteBuffer.allocate(RECORDS * RECORD);
        private int number;

        Writer(String submission, String form) {
            this.submission = submission;
            this.form = form;
        }

        void add(String rowKey, int sheet, int row, @Nullable LocalDate day, boolean referenced) {
            long key = Long.parseLong(rowKey, HEXADECIMAL);
            pack.putShort((short) (key >>> KEY_LOW)).putInt((int) key);
            pack.putShort((short) (sheet << 1 | (referenced ? 1 : 0)));
            pack.putInt(row).putInt(day == null ? NO_DAY : Math.toIntExact(day.toEpochDay()));
            if (!pack.hasRemaining()) {
                flush();
            }
        }

        void flush() {
            if (pack.position() == 0 && number > 0) {
                return;
            }
            byte[] bytes = new byte[pack.position()];
            pack.flip().get(bytes);
            pack = ByteBuffer.allocate(RECORDS * RECORD);
            jdbc.update(
                    "insert into row_key_pack (submission_id, form_code, pack_no, packed) values (?, ?, ?, ?)",
                    submission,
                    form,
                    number++,
                    bytes);
        }
    }
}
