package vn.tonghop.report.docx;

import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import vn.tonghop.catalogue.LayoutProfile;

/** Page size, margins and page numbers of a section: A4, numbered from 1 at the top, the first page without. */
final class Sections {

    private Sections() {}

    static void fill(CTSectPr section, LayoutProfile layout, @Nullable TemplateFrame template, boolean landscape) {
        header(section.addNewHeaderReference(), STHdrFtr.FIRST, "rIdHeaderFirst");
        header(section.addNewHeaderReference(), STHdrFtr.DEFAULT, "rIdHeader");
        if (template != null && template.has("rIdFooterFirst")) {
            header(section.addNewFooterReference(), STHdrFtr.FIRST, "rIdFooterFirst");
        }
        if (template != null && template.has("rIdFooter")) {
            header(section.addNewFooterReference(), STHdrFtr.DEFAULT, "rIdFooter");
        }
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        size(section.addNewPgSz(), landscape);
        margins(section.addNewPgMar(), layout);
        section.addNewPgNumType().setStart(Lengths.big(1));
        section.addNewTitlePg();
    }

    private static void header(CTHdrFtrRef reference, STHdrFtr.Enum type, String relation) {
        reference.setType(type);
        reference.setId(relation);
    }

    private static void size(CTPageSz size, boolean landscape) {
        size.setW(Lengths.big(landscape ? Lengths.A4_LONG : Lengths.A4_SHORT));
        size.setH(Lengths.big(landscape ? Lengths.A4_SHORT : Lengths.A4_LONG));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
    }

    private static void margins(CTPageMar margins, LayoutProfile layout) {
        margins.setTop(Lengths.big(Lengths.ofMm(layout.topMm())));
        margins.setRight(Lengths.big(Lengths.ofMm(layout.rightMm())));
        margins.setBottom(Lengths.big(Lengths.ofMm(layout.bottomMm())));
        margins.setLeft(Lengths.big(Lengths.ofMm(layout.leftMm())));
        margins.setHeader(Lengths.big(Lengths.HEADER_DISTANCE));
        margins.setFooter(Lengths.big(Lengths.HEADER_DISTANCE));
        margins.setGutter(Lengths.big(0));
    }
}
