package vn.tonghop.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tonghop.catalogue.TaskRules.TaskStatus;
import vn.tonghop.report.compiled.CompiledPeriod.TaskLine;

/** The nine assigned tasks of December 2023. */
final class SampleTasks {

    static final List<TaskLine> TASKS = List.of(
            task(
                    "6340/UBND-NC",
                    LocalDate.of(2023, 11, 3),
                    "Chủ trì, phối hợp với Sở Thông tin và Truyền thông rà soát"
                            + " thủ tục hành chính chưa tiếp nhận trên Hệ thống thông tin giải quyết TTHC của tỉnh, cập nhật"
                            + " để tiếp nhận, giải quyết và liên thông với Cổng dịch vụ công quốc gia; bảo đảm 100% hồ sơ của"
                            + " các sở, ngành, UBND cấp huyện, cấp xã được tiếp nhận trên Hệ thống",
                    LocalDate.of(2023, 12, 10),
                    LocalDate.of(2023, 11, 27),
                    "Đúng hạn",
                    "1514/KHCN-VP\nngày 27/11/2023",
                    TaskStatus.COMPLETED_ON_TIME),
            task(
                    "333/TB-UBND",
                    LocalDate.of(2023, 7, 21),
                    "Thông báo kết luận tại buổi làm việc với Liên hiệp các Hội" + " Khoa học và Kỹ thuật tỉnh",
                    null,
                    LocalDate.of(2023, 10, 30),
                    "Đúng hạn",
                    "298/BC-KHCN\nngày 30/10/2023",
                    TaskStatus.COMPLETED_NO_DEADLINE),
            open(
                    "3797/UBND-KGVX",
                    LocalDate.of(2023, 7, 10),
                    "V/v triển khai Thông tư số 14/2023/TT-BKHCN ngày" + " 30/6/2023 của Bộ Khoa học và Công nghệ",
                    null),
            open(
                    "1950/UBND-KGVX",
                    LocalDate.of(2023, 4, 20),
                    "V/v áp dụng định mức chi của Đề án 996 và Đề án 100",
                    LocalDate.of(2023, 12, 31)),
            open(
                    "2197/UBND-KGVX",
                    LocalDate.of(2023, 4, 30),
                    "V/v nhân rộng công cụ 5S tại các cơ sở giáo dục",
                    LocalDate.of(2024, 12, 31)),
            open(
                    "25/KH-UBND",
                    LocalDate.of(2023, 5, 24),
                    "Kế hoạch thực hiện Biên bản ghi nhớ số 234-BB/TUBG-TUTN về"
                            + " phối hợp, liên kết phát triển giữa tỉnh Bắc Giang và tỉnh Thái Nguyên giai đoạn 2023 - 2025",
                    LocalDate.of(2024, 1, 10)),
            open(
                    "30/KH-UBND",
                    LocalDate.of(2023, 6, 25),
                    "Kế hoạch thực hiện Biên bản ghi nhớ số 245-BB/TUBG-TULS về"
                            + " phối hợp, liên kết phát triển giữa tỉnh Bắc Giang và tỉnh Lạng Sơn giai đoạn 2023 - 2025",
                    LocalDate.of(2024, 1, 15)),
            open(
                    "31/KH-UBND",
                    LocalDate.of(2023, 6, 25),
                    "Kế hoạch thực hiện Kết luận số 221-KL/TUBG-TUHD về phối"
                            + " hợp, liên kết phát triển giữa tỉnh Bắc Giang và tỉnh Hải Dương giai đoạn 2023 - 2025",
                    LocalDate.of(2024, 1, 15)),
            open(
                    "3149/UBND-NC",
                    LocalDate.of(2023, 6, 12),
                    "Chấn chỉnh chế độ thông tin báo cáo: gửi đúng hạn, số liệu"
                            + " đầy đủ, chính xác; lãnh đạo đơn vị duyệt trước khi gửi UBND tỉnh và chịu trách nhiệm khi báo"
                            + " cáo chậm hoặc sai",
                    null));

    private SampleTasks() {}

    private static TaskLine open(String number, LocalDate date, String content, @Nullable LocalDate deadline) {
        return task(
                number,
                date,
                content,
                deadline,
                null,
                "Chưa đến hạn",
                "",
                deadline == null ? TaskStatus.IN_PROGRESS_NO_DEADLINE : TaskStatus.IN_PROGRESS_WITHIN_DEADLINE);
    }

    private static TaskLine task(
            String number,
            LocalDate date,
            String content,
            @Nullable LocalDate deadline,
            @Nullable LocalDate completed,
            String word,
            String result,
            TaskStatus status) {
        return new TaskLine(
                number, date, content, deadline, completed, word, status, result, "VP/BM02.xls", "Sheet1", "A7:G7");
    }
}
