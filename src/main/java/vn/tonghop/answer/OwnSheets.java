package vn.tonghop.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
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
    static Optional<OwnSheets> open(byte[] bytes, AnswerLimits limits) throws IOException {
        if (expandsOver(bytes, limits.expandedBytes())) {
            return Optional.empty();
        }
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        return hasMacroSheets(workbook.getPackagePart())
                ? Optional.empty()
                : Optional.of(new OwnSheets(workbook, limits));
    }

    /** The workbook with the faults of this answer marked, and those of an earlier one no more. */
    XSSFWorkbook mark(Answer answer) {
        dropMacros();
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

    private void dropMacros() {
        workbook.setWorkbookType(XSSFWorkbookType.XLSX);
        OPCPackage opc = workbook.getPackage();
        try {
            for (PackageRelationship relation : workbook.getPackagePart().getRelationships()) {
                if (isMacro(relation)) {
                    drop(opc, relation);
                    workbook.getPackagePart().removeRelationship(relation.getId());
                }
            }
            for (PackageRelationship relation : opc.getRelationships()) {
                if (isMacro(relation)) {
                    opc.removeRelationship(relation.getId());
                }
            }
        } catch (InvalidFormatException e) {
            throw new POIXMLException(e);
        }
    }

    private static void drop(OPCPackage opc, PackageRelationship relation) {
        PackagePart part = relation.getTargetMode() == TargetMode.INTERNAL ? opc.getPart(relation) : null;
        if (part != null) {
            opc.removePart(part.getPartName());
        }
    }

    private static boolean isMacro(PackageRelationship relation) {
        return MACRO_RELATIONS.stream().anyMatch(relation.getRelationshipType()::endsWith);
    }

    private static boolean hasMacroSheets(PackagePart workbook) throws IOException {
        try {
            for (PackageRelationship relation : workbook.getRelationships()) {
                if (relation.getRelationshipType().endsWith(MACRO_SHEET)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    /** Counted, since the sizes that a package declares may be wrong. */
    private static boolean expandsOver(byte[] bytes, long limit) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    total += read;
                    if (total > limit) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
