package vn.tonghop.reading.excel;

import java.io.ByteArrayInputStream;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.UnknownRecord;

/** Formula records under the numbers of older Excel versions, as some programs write them; POI would pass them over. */
final class OldFormulas {

    private static final int BIFF3 = 0x0206;
    private static final int BIFF4 = 0x0406;

    private OldFormulas() {}

    /** The record, read anew as a formula where it is one. */
    static Record renewed(Record read) {
        if (!(read instanceof UnknownRecord) || (read.getSid() != BIFF3 && read.getSid() != BIFF4)) {
            return read;
        }
        byte[] bytes = read.serialize();
        bytes[0] = (byte) FormulaRecord.sid;
        bytes[1] = 0;
        RecordInputStream stream = new RecordInputStream(new ByteArrayInputStream(bytes));
        stream.nextRecord();
        return new FormulaRecord(stream);
    }
}
