package vn.tonghop.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import vn.tonghop.finding.Severity;

/** The unit's own workbook, as it looked, with the cells at fault marked and without its macros. */
final class OwnSheets {

    private static final int CHUNK = 1 << 16;
    private static final String MACRO_SHEET = "xlMacrosheet";
    private static final List<String> MACRO_RELATIONS =
            List.of("/vbaProject", "/ui/extensibility", "/ui/userCustomization");

    private final XSSFWorkbook workbook;
    private final AnswerLimits limits;

    private OwnSheets(XSSFWorkbook workbook, AnswerLimits limits) {
        this.workbook = workbook;
        this.limits = limits;
    }

    /** The workbook in memory; empty when it unpacks to more than the limit or has macro sheets. */
    static Optional<OwnSheets> open(Path file, AnswerLimits limits) throws IOException {
        if (expandsOver(file, limits.expandedBytes())) {
            return Optional.empty();
        }
        try {
            OPCPackage opc = OPCPackage.open(new ByteArrayInputStream(Files.readAllBytes(file)));
            return dropMacros(opc) ? Optional.of(new OwnSheets(new XSSFWorkbook(opc), limits)) : Optional.empty();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** The workbook with the faults of this answer marked, and those of an earlier one no more. */
    XSSFWorkbook mark(Answer answer) {
        new OldMarks(workbook).clear();
        CellMarker marker = new CellMarker(workbook, limits);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            marker.mark(
                    sheet,
                    answer.toDo().stream()
                            .filter(f -> f.severity() != Severity.NOTE
                                    && sheet.getSheetName().equals(f.sheet()))
                            .toList());
        }
        return workbook;
    }

    /** Takes macros out of the package; false when a sheet itself is a macro, so that nothing would be left of it. */
    private static boolean dropMacros(OPCPackage opc) throws InvalidFormatException {
        for (PackageRelationship root : opc.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            PackagePart workbook = opc.getPart(root);
            for (PackageRelationship relation : workbook.getRelationships()) {
                if (relation.getRelationshipType().endsWith(MACRO_SHEET)) {
                    return false;
                }
                if (isMacro(relation)) {
                    opc.removePart(workbook.getRelatedPart(relation).getPartName());
                    workbook.removeRelationship(relation.getId());
                }
            }
            workbook.setContentType(XSSFWorkbookType.XLSX.getContentType());
        }
        for (PackageRelationship relation : opc.getRelationships()) {
            if (isMacro(relation)) {
                opc.removeRelationship(relation.getId());
            }
        }
        return true;
    }

    private static boolean isMacro(PackageRelationship relation) {
        return MACRO_RELATIONS.stream().anyMatch(relation.getRelationshipType()::endsWith);
    }

    /** Counted, since the sizes that a package declares may be wrong. */
    private static boolean expandsOver(Path file, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(chunk); read >= 0; read = part.read(chunk)) {
                        total += read;
                        if (total > limit) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
