package vn.tonghop.catalogue;

import java.util.List;

/**
 * What people write about months; all compared folded.
 *
 * @param labels what stands before the month of a form, such as "Kỳ báo cáo"
 * @param plans what makes a month one that is planned, such as "kế hoạch"
 * @param tasks what may do so, such as "nhiệm vụ": only of a month that is still to come
 * @param results what makes a month one that is reported although a plan is spoken of, such as "thực hiện"
 * @param comparisons what makes a month one that is only compared with or summed from, such as "so với"
 * @param carried what makes it one whose rows come late or go on, before or behind it, such as "chuyển sang"
 * @param next the month that comes, without its number, such as "tháng sau"
 * @param numbered what is numbered like a month in the names of files, such as "quý"
 */
public record MonthWords(
        List<String> labels,
        List<String> plans,
        List<String> tasks,
        List<String> results,
        List<String> comparisons,
        List<String> carried,
        List<String> next,
        List<String> numbered) {

    public MonthWords {
        labels = List.copyOf(labels);
        plans = List.copyOf(plans);
        tasks = List.copyOf(tasks);
        results = List.copyOf(results);
        comparisons = List.copyOf(comparisons);
        carried = List.copyOf(carried);
        next = List.copyOf(next);
        numbered = List.copyOf(numbered);
    }
}
