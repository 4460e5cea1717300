package vn.tonghop.reading.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The records of a workbook's stream, to be changed as other programs write them. */
public final class XlsStream {

    public static final int BOF = 0x0809;
    public static final int CONTINUE = 0x003C;
    public static final int DRAWING = 0x00EC;
    public static final int EOF = 0x000A;
    public static final int LABEL = 0x0204;
    public static final int OBJECT = 0x005D;
    public static final int STRINGS = 0x00FC;

    private final List<byte[]> records = new ArrayList<>();

    /** The records that POI writes for a workbook, which is closed. */
    public static XlsStream of(HSSFWorkbook workbook) throws IOException {
        XlsStream stream = new XlsStream();
        byte[] bytes;
        try (workbook) {
            bytes = workbook.getBytes();
        }
        int at = 0;
        while (at + 4 <= bytes.length) {
            int end = at + 4 + word(bytes, at + 2);
            stream.records.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return stream;
    }

    public static byte[] record(int type, byte... body) {
        byte[] record = new byte[4 + body.length];
        set(record, 0, type);
        set(record, 2, body.length);
        System.arraycopy(body, 0, record, 4, body.length);
        return record;
    }

    /** The position of the last record of a type. */
    public int last(int type) {
        for (int i = records.size() - 1; i >= 0; i--) {
            if (word(records.get(i), 0) == type) {
                return i;
            }
        }
        throw new IllegalArgumentException("no record " + type);
    }

    public byte[] at(int position) {
        return records.get(position);
    }

    public XlsStream insert(int position, byte[]... inserted) {
        records.addAll(position, List.of(inserted));
        return this;
    }

    /** Writes a compound file; the positions of sheets are those that are true now. */
    public Path write(Path file) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        List<Integer> starts = new ArrayList<>();
        int position = 0;
        int depth = 0;
        for (byte[] record : records) {
            int type = word(record, 0);
            if (type == BOF && depth++ == 0) {
                starts.add(position);
            } else if (type == EOF) {
                depth--;
            }
            position += record.length;
        }
        int sheet = 0;
        for (byte[] record : records) {
            if (word(record, 0) == 0x0085) {
                sheet++;
                set(record, 4, starts.get(sheet));
                set(record, 6, starts.get(sheet) >> 16);
            }
            stream.write(record);
        }
        try (POIFSFileSystem ole = new POIFSFileSystem();
                InputStream in = new ByteArrayInputStream(stream.toByteArray());
                OutputStream out = Files.newOutputStream(file)) {
            ole.createDocument(in, "Workbook");
            ole.writeFilesystem(out);
        }
        return file;
    }

    public static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    public static void set(byte[] bytes, int at, int word) {
        bytes[at] = (byte) word;
        bytes[at + 1] = (byte) (word >> 8);
    }
}
