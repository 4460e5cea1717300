package vn.tonghop.staging;

/** Remembers in which row each row key stood first, in some twelve bytes a row: a register may have a million. */
final class SeenKeys {

    private static final int FIRST_CAPACITY = 1 << 8;
    private static final int HEXADECIMAL = 16;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_CAPACITY];
    private int[] rows = new int[FIRST_CAPACITY];
    private int size;

    /** The row in which the key stood before; 0 where it is new, and noted from now on. */
    int firstRow(String rowKey, int row) {
        return firstRow(Long.parseLong(rowKey, HEXADECIMAL) + 1, row);
    }

    /** The same for a key that is a number, not 0. */
    int firstRow(long key, int row) {
        int slot = slot(keys, key);
        if (keys[slot] == key) {
            return rows[slot];
        }
        keys[slot] = key;
        rows[slot] = row;
        size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return 0;
    }

    /** Whether the key stood in a row. */
    boolean holds(String rowKey) {
        long key = Long.parseLong(rowKey, HEXADECIMAL) + 1;
        return keys[slot(keys, key)] == key;
    }

    private void grow() {
        long[] largerKeys = new long[keys.length * 2];
        int[] largerRows = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(largerKeys, keys[i]);
                largerKeys[slot] = keys[i];
                largerRows[slot] = rows[i];
            }
        }
        keys = largerKeys;
        rows = largerRows;
    }

    /** Where the key stands or may stand; 0 marks a free slot, which no key equals. */
    private static int slot(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * SCATTER) >>> Integer.SIZE) & mask;
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
