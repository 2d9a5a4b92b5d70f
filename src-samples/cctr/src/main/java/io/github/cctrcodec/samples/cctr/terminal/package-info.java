/** What depends on whether a person watches: colours, progress, hints, and the end of the output. */
package io.github.cctrcodec.samples.cctr.terminal;
