package io.github.cctrcodec.samples.cctr.redact;

/** Characters that may replace each other: a range from the first on. */
enum CharacterKind {
    DIGIT('0', 10),
    /** The first digit of a number, which is not 0. */
    FIRST_DIGIT('1', 9),
    HEX_LETTER('A', 6),
    LETTER('G', 20),
    SMALL_HEX_LETTER('a', 6),
    SMALL_LETTER('g', 20),
    /** What is beyond ASCII: text in another alphabet. */
    FOREIGN('\u0080', 128),
    /** A character that stays. */
    OTHER('\0', 1);

    private final char first;
    private final int count;

    CharacterKind(char first, int count) {
        this.first = first;
        this.count = count;
    }

    static CharacterKind of(char c) {
        for (CharacterKind kind : values()) {
            if (kind != FIRST_DIGIT && c >= kind.first && c < kind.first + kind.count) {
                return kind;
            }
        }
        return OTHER;
    }

    /** How many characters there are. */
    int count() {
        return count;
    }

    /** The first of the characters that may replace one. */
    char first(char c) {
        return this == OTHER ? c : first;
    }
}
