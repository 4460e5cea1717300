package vn.tonghop.reading.ooxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.ReadingBounds;
import vn.tonghop.reading.UnreadableSourceException;

/** Opens compound files and turns POI's many failures into ours. */
public final class Ole {

    private Ole() {}

    public static POIFSFileSystem open(Path file, ReadingBounds bounds) throws IOException {
        if (Files.size(file) > bounds.fileBytes()) {
            throw Refusal.tooManyBytes("file-bytes", bounds.fileBytes());
        }
        try {
            return new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            if (!Files.isReadable(file)) {
                throw new IOException("Cannot read " + file, e);
            }
            throw failure(e);
        }
    }

    /** What a failure of POI means: its readers report damage as failures of many types. */
    public static UnreadableSourceException failure(Exception e) {
        if (e instanceof UnreadableSourceException known) {
            return known;
        }
        if (e instanceof EncryptedDocumentException) {
            return Refusal.encrypted();
        }
        if (e instanceof OldFileFormatException) {
            return Refusal.unsupported(FileType.OLD_XLS);
        }
        return e.getCause() instanceof EncryptedDocumentException
                ? Refusal.encrypted()
                : Refusal.damaged("The compound file is damaged", e);
    }
}
