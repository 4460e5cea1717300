package vn.tonghop.reading.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.excel.XlsxFile;

/** Tells what an OLE2 compound file is from the streams it holds. */
public final class OleType {

    private static final byte[] MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int BOF = 0x0809;
    private static final Set<Integer> OLDER_BOFS = Set.of(0x0009, 0x0209, 0x0409);
    private static final int BIFF8 = 0x0600;
    private static final int HEADER = 6;
    private static final String RIGHTS_MANAGED = "\u0009DRMContent";

    private OleType() {}

    /** Whether the file begins as a compound file does. */
    public static boolean isOle(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Arrays.equals(stream.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /**
     * What the compound file is: {@code XLS} (Excel 97 and later), {@code OLD_XLS}, {@code DOC}, {@code XLSX} for a package
     * encrypted with Excel's default password (which {@link XlsxFile#open} opens), else {@code UNKNOWN}.
     *
     * @throws vn.tonghop.reading.UnreadableSourceException when it is damaged, over a bound or has a password of its own
     * @throws IOException when the disk fails
     */
    public static FileType of(Path file, ReadingBounds bounds) throws IOException {
        try (POIFSFileSystem ole = Ole.open(file, bounds)) {
            DirectoryNode root = ole.getRoot();
            // Before the others: rights management puts a page for old programs beside the encrypted file
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                EncryptedPackage.decryptor(ole);
                return FileType.XLSX;
            }
            if (root.hasEntryCaseInsensitive(RIGHTS_MANAGED)) {
                throw Refusal.encrypted();
            }
            if (find(root, Set.of("workbook", "book")) != null) {
                return isOld(ole) ? FileType.OLD_XLS : FileType.XLS;
            }
            return root.hasEntryCaseInsensitive("WordDocument") ? FileType.DOC : FileType.UNKNOWN;
        } catch (RuntimeException e) {
            throw Ole.failure(e);
        }
    }

    private static boolean isOld(POIFSFileSystem ole) throws IOException {
        try (InputStream stream = workbook(ole)) {
            byte[] head = stream.readNBytes(HEADER);
            if (head.length < HEADER) {
                return false;
            }
            int start = word(head, 0);
            return OLDER_BOFS.contains(start) || (start == BOF && word(head, 4) < BIFF8);
        }
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }

    /** The workbook's stream; of a file for both old and new programs, the one for the new. */
    public static InputStream workbook(POIFSFileSystem ole) throws IOException {
        DirectoryNode root = ole.getRoot();
        String name = find(root, Set.of("workbook"));
        String either = name == null ? find(root, Set.of("book")) : name;
        if (either == null) {
            throw Refusal.damaged("There is no workbook in the compound file");
        }
        return root.createDocumentInputStream(root.getEntryCaseInsensitive(either));
    }

    private static @Nullable String find(DirectoryNode root, Set<String> names) {
        return root.getEntryNames().stream()
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> isStream(root, name))
                .findFirst()
                .orElse(null);
    }

    private static boolean isStream(DirectoryNode root, String name) {
        try {
            return root.getEntryCaseInsensitive(name) instanceof DocumentEntry;
        } catch (IOException e) {
            return false;
        }
    }
}
