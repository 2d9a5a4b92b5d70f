package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.FixFields;
import io.github.cctrcodec.message.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The cells of a frame as numbers, four to a cell; grows to the longest list ever read and is reused. */
public final class CellList {
    private static final int PER_CELL = 4;

    private int[] numbers = {};
    private int size;

    void clear() {
        size = 0;
    }

    void add(int lac, int cid, int rxLevel, int dbm) {
        int at = size * PER_CELL;
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * at + PER_CELL);
        }
        numbers[at] = lac;
        numbers[at + 1] = cid;
        numbers[at + 2] = rxLevel;
        numbers[at + 3] = dbm;
        size++;
    }

    public int size() {
        return size;
    }

    public int lac(int cell) {
        return numbers[Objects.checkIndex(cell, size) * PER_CELL];
    }

    public int cid(int cell) {
        return numbers[Objects.checkIndex(cell, size) * PER_CELL + 1];
    }

    public int rxLevel(int cell) {
        return numbers[Objects.checkIndex(cell, size) * PER_CELL + 2];
    }

    public List<Cell> toList() {
        List<Cell> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int dbm = numbers[i * PER_CELL + 3];
            list.add(new Cell(lac(i), cid(i), FixFields.optional(rxLevel(i)), FixFields.optional(dbm)));
        }
        return list;
    }
}
