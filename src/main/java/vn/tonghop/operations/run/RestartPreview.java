package vn.tonghop.operations.run;

import java.util.List;

/**
 * What a restart would do.
 *
 * @param committed the steps that are done and stay so, in their order
 * @param again the steps that it would do again from where they stopped, with their parts; those after them follow
 * @param periods the months that it may touch, earliest first
 */
public record RestartPreview(long run, List<String> committed, List<String> again, List<String> periods) {

    public RestartPreview {
        committed = List.copyOf(committed);
        again = List.copyOf(again);
        periods = List.copyOf(periods);
    }
}
