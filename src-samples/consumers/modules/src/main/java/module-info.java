/** Reads what trackers send. */
module example {
    requires io.github.cctrcodec;
}
