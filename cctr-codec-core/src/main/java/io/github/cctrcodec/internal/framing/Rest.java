package io.github.cctrcodec.internal.framing;

/** What the caller knows of the bytes after those in the buffer. */
public enum Rest {
    /** More may follow at any time. */
    MAY_FOLLOW,
    /** The line has been quiet: what could have followed at once did not. */
    IS_LATE,
    /** There is none: the input ends here. */
    IS_NONE
}
