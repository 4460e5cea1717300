package vn.tonghop.reading.detect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.ooxml.OleType;
import vn.tonghop.reading.ooxml.PackageType;

/** Tells what a file is by its first bytes, and inside packages by their parts; never by its name. */
final class FileTypes {

    private static final int HEAD = 1 << 16;
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private static final List<String> IMAGES = List.of(
            "\u0089PNG\r\n\u001A\n",
            "\u00FF\u00D8\u00FF",
            "GIF87a",
            "GIF89a",
            "II*\0",
            "MM\0*",
            "\0\0\1\0",
            "\u00D7\u00CD\u00C6\u009A",
            "\1\0\0\0",
            "8BPS");
    private static final List<String> ARCHIVES = List.of(
            "\u001F\u008B",
            "7z\u00BC\u00AF'\u001C",
            "Rar!\u001A\u0007",
            "BZh91AY&SY",
            "\u00FD7zXZ\0",
            "(\u00B5/\u00FD",
            "MSCF\0\0\0\0",
            "\u001F\u009D");

    private static final Pattern HTML = Pattern.compile(
            "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*(?:<!doctype\\s+html|<(?:html|head|body|meta|style|table|center|div|font|p|title|link|br)\\b).*");
    private static final Pattern XML = Pattern.compile("(?s)\\s*<(?:\\?xml|!DOCTYPE|!--|[A-Za-z][\\w.-]*:[A-Za-z]).*");

    /** Formats of text that only look like CSV: a symbolic link file, a data interchange file. */
    private static final Pattern OTHER_TEXT =
            Pattern.compile("(?s)(?:ID;P[^\\r\\n]*[\\r\\n]+[A-Z]{1,2};.*|TABLE\\r?\\n0,1\\r?\\n.*|%!PS.*|BEGIN:V.*)");

    private FileTypes() {}

    /**
     * What the file is; {@link FileType#UNKNOWN} for bytes of no kind known.
     *
     * @throws UnreadableSourceException when a package or compound file is damaged
     * @throws IOException when the disk fails
     */
    static FileType of(Path file, ReadingBounds bounds) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String start = new String(head, LATIN);
        if (start.isEmpty()) {
            return FileType.EMPTY;
        } else if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return PackageType.of(file, bounds);
        } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OleType.of(file, bounds);
        } else if (start.startsWith("%PDF-")) {
            return FileType.PDF;
        } else if (isImage(start)) {
            return FileType.IMAGE;
        } else if (ARCHIVES.stream().anyMatch(start::startsWith) || start.startsWith("ustar", 257)) {
            return FileType.ARCHIVE;
        } else if (start.startsWith("{\\rtf")) {
            return FileType.DOC;
        } else if (isRawWorkbook(head)) {
            return FileType.OLD_XLS;
        }
        return ofText(head, Files.size(file));
    }

    private static boolean isImage(String start) {
        boolean bitmap = start.startsWith("BM") && start.length() > 14 && start.startsWith("\0\0\0\0", 6);
        boolean web = start.startsWith("RIFF") && start.startsWith("WEBP", 8);
        boolean phone = start.startsWith("ftyphei", 4) || start.startsWith("ftypmif1", 4);
        return bitmap || web || phone || IMAGES.stream().anyMatch(start::startsWith);
    }

    /** Excel 2 to 4 wrote records without a compound file around them: the first is BOF. */
    private static boolean isRawWorkbook(byte[] head) {
        return head.length > 4
                && head[0] == 9
                && (head[1] == 0 || head[1] == 2 || head[1] == 4)
                && head[2] >= 4
                && head[2] <= 8
                && head[3] == 0;
    }

    private static FileType ofText(byte[] head, long size) {
        String text = Texts.of(head);
        if (text.isBlank() || text.isEmpty()) {
            return size <= head.length ? FileType.EMPTY : FileType.UNKNOWN;
        } else if (!Texts.isPlain(text)) {
            return FileType.UNKNOWN;
        } else if (text.contains("urn:schemas-microsoft-com:office:spreadsheet") && isSpreadsheetXml(text)) {
            return FileType.SPREADSHEET_XML;
        } else if (HTML.matcher(text).matches()) {
            return FileType.HTML;
        } else if (XML.matcher(text).matches() || OTHER_TEXT.matcher(text).matches()) {
            return FileType.UNKNOWN;
        }
        return FileType.CSV;
    }

    private static boolean isSpreadsheetXml(String text) {
        return text.contains("Workbook")
                && !text.toLowerCase(java.util.Locale.ROOT).contains("<html");
    }
}
