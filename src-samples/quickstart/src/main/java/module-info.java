/** The snippets of the README, which see what every user of the library sees. */
module io.github.cctrcodec.samples.quickstart {
    requires io.github.cctrcodec;
}
