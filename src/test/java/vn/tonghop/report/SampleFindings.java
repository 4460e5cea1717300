package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.finding.Severity;
import vn.tonghop.result.FindingLine;

/** Findings of December 2023, as the workbook and result.json show them. */
final class SampleFindings {

    private SampleFindings() {}

    static List<FindingLine> findings() {
        List<FindingLine> findings = new ArrayList<>();
        findings.add(new FindingLine(
                "a1b2c3d4e5f6",
                "cumulative-does-not-roll-forward",
                Severity.BLOCKING,
                "open",
                "TTUD",
                "BM01",
                SamplePeriod.TTUD,
                "BM01",
                "E13",
                "9.269",
                "9296",
                "Ô E13: lũy kế 9.269 không khớp: kỳ trước 7.057 + trong kỳ 2.239 = 9.296 (chênh −27).",
                "Sửa lũy kế; nếu kỳ trước sai, ghi rõ ở Ghi chú và báo Văn phòng."));
        findings.add(new FindingLine(
                "0f0e0d0c0b0a",
                "submission-missing",
                Severity.BLOCKING,
                "open",
                "TTUD",
                "BM05",
                null,
                null,
                null,
                null,
                null,
                "Chưa nhận được BM05 của Trung tâm Ứng dụng.",
                "Nếu không phát sinh, gửi biểu có một dòng “Không phát sinh”."));
        findings.add(new FindingLine(
                "112233445566",
                "number-unreadable",
                Severity.ERROR,
                "open",
                "TTUD",
                "BM03",
                SamplePeriod.TTUD,
                "BM03",
                "D4",
                "=HYPERLINK(\"http://x\")",
                null,
                "Ô D4: không đọc được số.",
                "Chỉ ghi số, ví dụ 2.239."));
        findings.add(new FindingLine(
                "665544332211",
                "task-without-deadline",
                Severity.WARNING,
                "accepted",
                "VP",
                "BM02",
                "VP/BM02.xls",
                "Sheet1",
                "A9:G9",
                null,
                null,
                "Dòng 9: nhiệm vụ 3797/UBND-KGVX chưa có thời hạn.",
                "Bổ sung thời hạn."));
        return findings;
    }
}
