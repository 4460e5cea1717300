package vn.tonghop.reconciliation.inputs;

import java.util.Arrays;

/** The rows of a month's form by their key, in some forty bytes a row; for each the earliest row that counted before. */
final class RowKeyTable {

    private static final int FIRST_CAPACITY = 64;
    private static final int HEADS_SHIFT_BASE = 48;
    private static final int NONE = -1;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] sources = new int[FIRST_CAPACITY];
    private int[] sheets = new int[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int[] days = new int[FIRST_CAPACITY];
    private boolean[] referenced = new boolean[FIRST_CAPACITY];
    private int[] next = new int[FIRST_CAPACITY];
    private int[] heads = new int[0];
    private int shift;
    private int size;

    /** Adds a row of the month's form; {@code source} tells the submission that it came with. */
    void add(long key, int source, int sheet, int row, int day, boolean isReferenced) {
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        sources[size] = source;
        sheets[size] = sheet;
        rows[size] = row;
        days[size] = day;
        referenced[size] = isReferenced;
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        keys = Arrays.copyOf(keys, capacity);
        sources = Arrays.copyOf(sources, capacity);
        sheets = Arrays.copyOf(sheets, capacity);
        rows = Arrays.copyOf(rows, capacity);
        days = Arrays.copyOf(days, capacity);
        referenced = Arrays.copyOf(referenced, capacity);
    }

    /** Ends adding: rows can be looked up by key from now on. Keys are prefixes of a hash, so their first bits scatter. */
    void index() {
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(size));
        shift = HEADS_SHIFT_BASE - bits;
        heads = new int[1 << bits];
        next = new int[size];
        Arrays.fill(heads, NONE);
        for (int i = size - 1; i >= 0; i--) {
            int head = (int) (keys[i] >>> shift);
            next[i] = heads[head];
            heads[head] = i;
        }
    }

    int size() {
        return size;
    }

    /** The first row with a key, or -1. */
    int first(long key) {
        return of(key, heads[(int) (key >>> shift)]);
    }

    /** The next row with the same key, or -1. */
    int next(int index) {
        return of(keys[index], next[index]);
    }

    private int of(long key, int from) {
        int index = from;
        while (index != NONE && keys[index] != key) {
            index = next[index];
        }
        return index;
    }

    int source(int index) {
        return sources[index];
    }

    int sheet(int index) {
        return sheets[index];
    }

    int row(int index) {
        return rows[index];
    }

    int day(int index) {
        return days[index];
    }

    boolean isReferenced(int index) {
        return referenced[index];
    }
}
