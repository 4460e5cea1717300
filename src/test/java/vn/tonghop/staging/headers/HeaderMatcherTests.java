package vn.tonghop.staging.headers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.catalogue.reader.CatalogueLoader;
import vn.tonghop.staging.FakeSource;

class HeaderMatcherTests {

    private static HeaderMatch match(Set<String> expected, FakeSource source) {
        return requireNonNull(new HeaderMatcher(new CatalogueLoader().load(null), expected).find(source.rows()));
    }

    @Test
    void takesNoTitleForTheHeadersFirstRow() {
        HeaderMatch match = match(
                Set.of("BM05"),
                FakeSource.sheet()
                        .row("Kết quả kiểm định", null, null, "Địa bàn")
                        .row("Ngày", "Số GCN", "Loại phương tiện đo", "Số lượng", "Kết quả"));
        assertThat(match.form().code()).isEqualTo("BM05");
        assertThat(match.firstRow()).isEqualTo(2);
        assertThat(match.lastRow()).isEqualTo(2);
        assertThat(match.missing()).isEmpty();
    }

    @Test
    void prefersAWholeExpectedFormToAPartialOne() {
        HeaderMatch match = match(
                Set.of("BM06"),
                FakeSource.sheet().row("Ngày", "Mã mẫu", "Loại mẫu", "Số lượng", "Khách hàng", "Kết quả"));
        assertThat(match.form().code()).isEqualTo("BM06");
        assertThat(match.isComplete()).isTrue();
    }

    @Test
    void joinsAHeaderOfTwoLines() {
        HeaderMatch match = match(
                Set.of("BM01"),
                FakeSource.sheet()
                        .row("Mã chỉ tiêu", "Chỉ tiêu", "Kết quả thực hiện", null, "Kế hoạch năm")
                        .row(null, null, "Trong kỳ", "Lũy kế", null));
        assertThat(match.form().code()).isEqualTo("BM01");
        assertThat(match.firstRow()).isEqualTo(1);
        assertThat(match.lastRow()).isEqualTo(2);
        assertThat(match.columns())
                .containsEntry("code", 0)
                .containsEntry("period", 2)
                .containsEntry("cumulative", 3)
                .containsEntry("plan", 4);
    }

    @Test
    void namesTheMissingColumnAndTheOneThatStandsTwice() {
        HeaderMatch missing = match(
                Set.of("BM05"),
                FakeSource.sheet().row("Ngày", "Số GCN", "Loại phương tiện đo", "Số lượng", "Khách hàng"));
        assertThat(missing.missing()).containsExactly("Kết quả");
        HeaderMatch twice = match(
                Set.of("BM05"), FakeSource.sheet().row("Ngày", "Số GCN", "Loại phương tiện đo", "Kết quả", "Kết quả"));
        assertThat(twice.duplicates()).containsEntry("outcome", "E1");
    }

    @Test
    void readsHeadersWithoutMarksAndInAnyOrder() {
        HeaderMatch match =
                match(Set.of("BM05"), FakeSource.sheet().row("KET QUA", "loai phuong tien do", "NGAY", "Cột riêng"));
        assertThat(match.columns()).containsEntry("outcome", 0).containsEntry("entry-date", 2);
        assertThat(match.unknown()).containsEntry("D1", "Cột riêng");
    }
}
