package vn.tonghop.reading.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.ReadingTime;
import vn.tonghop.reading.ooxml.Ole;
import vn.tonghop.reading.ooxml.OleType;

/** The records of a workbook's stream: those of the workbook, then those of each sheet, without charts inside sheets. */
final class XlsRecords implements Closeable {

    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private int depth;
    private int section = -1;

    XlsRecords(POIFSFileSystem ole) throws IOException {
        try {
            this.stream = new NeededRecords(OleType.workbook(ole));
            this.records = new RecordFactoryInputStream(stream, false);
        } catch (RuntimeException e) {
            throw Ole.failure(e);
        }
    }

    /** The next record of a section itself, null at the end of the stream. */
    @Nullable
    Record next() {
        Record next = record();
        while (next != null && depth > 1) {
            next = record();
        }
        return next;
    }

    private @Nullable Record record() {
        ReadingTime.check();
        try {
            Record next = records.nextRecord();
            if (next instanceof BOFRecord && depth++ == 0) {
                section++;
            } else if (next instanceof EOFRecord) {
                depth = Math.max(0, depth - 1);
            }
            return next;
        } catch (RuntimeException e) {
            throw Ole.failure(e);
        }
    }

    /** 0 for the workbook's own records, then 1 for the first sheet in the order of the stream. */
    int section() {
        return section;
    }

    /** Whether the section begun last has not come to its end. */
    boolean isOpen() {
        return depth > 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
