package vn.tonghop.reading.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.reading.FileType;

/** Placeholder until the workbook readers join. */
public final class PackageType {

    private PackageType() {}

    /** One kind for all. */
    public static FileType of(Path file, vn.tonghop.reading.ReadingBounds bounds) throws IOException {
        return Files.exists(file) && bounds.rows() > 0 ? FileType.XLSX : FileType.UNKNOWN;
    }
}
