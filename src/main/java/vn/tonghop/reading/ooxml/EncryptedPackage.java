package vn.tonghop.reading.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.UnreadableSourceException;

/** Opens packages that are encrypted with the default password, as Excel does without asking. */
public final class EncryptedPackage {

    private EncryptedPackage() {}

    /** A temporary file with the decrypted package; the caller deletes it. */
    public static Path decrypt(Path file, ReadingBounds bounds) throws IOException {
        Path decrypted = Files.createTempFile("tonghop", ".xlsx");
        try (POIFSFileSystem ole = Ole.open(file, bounds);
                InputStream stream = new BoundedPart(decryptor(ole).getDataStream(ole), 0, bounds)) {
            Files.copy(stream, decrypted, StandardCopyOption.REPLACE_EXISTING);
            return decrypted;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            Files.deleteIfExists(decrypted);
            throw Ole.failure(e);
        }
    }

    /** A decryptor that knows its key; refuses files with a password of their own. */
    static Decryptor decryptor(POIFSFileSystem ole) {
        try {
            if (!ole.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw Refusal.unsupported(FileType.UNKNOWN);
            }
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(ole));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw Refusal.encrypted();
            }
            return decryptor;
        } catch (UnreadableSourceException e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // An encryption that is not understood is encryption all the same
            throw Refusal.encrypted();
        }
    }
}
