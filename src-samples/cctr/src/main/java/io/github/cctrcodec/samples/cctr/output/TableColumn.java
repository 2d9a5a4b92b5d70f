package io.github.cctrcodec.samples.cctr.output;

/** The columns of the table. Their widths are fixed, because rows are written before the next one is known. */
enum TableColumn {
    TYPE("TYPE", 15),
    WORD("WORD", 4),
    DEVICE("DEVICE", 15),
    TIME("TIME (UTC)", 19),
    VALID("FIX", 3),
    LATITUDE("LATITUDE", -10),
    LONGITUDE("LONGITUDE", -11),
    SPEED("KM/H", -6),
    COURSE("CRS", -3),
    DETAILS("DETAILS", 0);

    private final String title;
    private final int width;

    /** @param width negative for columns that are flush right; 0 for one that is as wide as its text */
    TableColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    String title() {
        return title;
    }

    /** Appends a cell and the gap behind it. A text that is too long pushes the rest of its row and is never cut. */
    void append(StringBuilder row, String text) {
        String padding = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        row.append(width < 0 ? padding + text : text + padding);
        row.append(this == DETAILS ? "" : "  ");
    }
}
