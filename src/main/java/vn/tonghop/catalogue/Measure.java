package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure (đơn vị tính).
 *
 * @param name as people write it, such as "triệu đồng"
 * @param base name of the measure that it is a multiple of; its own name where it is none
 * @param factor how many of the base it is
 * @param foreign whether it is money of another country, whose rate nobody knows
 * @param aliases other ways to write it
 * @param least the smallest amount that is believable, in this measure; null for any
 * @param most the largest
 * @param multiples words that stand before the base's names, such as "triệu" and "tr"; they may stand alone
 */
public record Measure(
        String name,
        String base,
        BigDecimal factor,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean foreign,
        List<String> aliases,
        List<String> multiples) {

    public Measure {
        aliases = List.copyOf(aliases);
        multiples = List.copyOf(multiples);
    }

    /** A measure of its own, that nothing is known of but its name. */
    public static Measure named(String name) {
        return new Measure(name, name, BigDecimal.ONE, null, null, false, List.of(), List.of());
    }

    /** Whether amounts in the one can be told in the other. */
    public boolean isLike(@Nullable Measure other) {
        return other != null && base.equals(other.base);
    }

    /** What an amount in this measure is multiplied by to be one in the other. */
    public BigDecimal per(Measure other) {
        return factor.divide(other.factor, MathContext.DECIMAL64);
    }
}
