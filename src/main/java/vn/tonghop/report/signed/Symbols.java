package vn.tonghop.report.signed;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as a row of symbols that line breaks, spaces, hyphens and the way in which accents are drawn do not change: letters
 * without accents one by one, numbers whole.
 */
final class Symbols {

    private static final Pattern SYMBOL = Pattern.compile("(?<![\\p{L}\\p{N}])[-−](?=\\d)|\\d+(?:[.,]\\d+)*|\\p{L}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * A symbol.
     *
     * @param text a letter, or a number as it stands
     * @param number whether it is a number
     * @param page where it stands; 0 for text of the program
     * @param figure the place among the report's figures for which it stands; -1 for text
     */
    record Symbol(String text, boolean number, int page, int figure) {

        boolean same(Symbol other) {
            return figure < 0 && other.figure < 0 && text.equals(other.text);
        }
    }

    private final List<Symbol> symbols = new ArrayList<>();

    List<Symbol> all() {
        return symbols;
    }

    /** Adds a text of a page. */
    void add(String text, int page) {
        each(text, (symbol, number) -> symbols.add(new Symbol(symbol, number != 0, page, -1)));
    }

    /** Adds a place where a figure is expected. */
    void addFigure(int figure) {
        symbols.add(new Symbol("", true, 0, figure));
    }

    private static void each(String text, ObjIntConsumer<String> taken) {
        Matcher symbol = SYMBOL.matcher(plain(text));
        String sign = "";
        while (symbol.find()) {
            String found = symbol.group();
            if (found.equals("-") || found.equals("−")) {
                sign = "-";
                continue;
            }
            boolean number = Character.isDigit(found.charAt(0));
            taken.accept(number ? sign + found : found, number ? 1 : 0);
            sign = "";
        }
    }

    /** Small letters without accents. */
    static String plain(@Nullable String text) {
        String apart = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
